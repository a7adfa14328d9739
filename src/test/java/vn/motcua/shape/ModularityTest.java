package vn.motcua.shape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import vn.motcua.Motcua;

/** Modules use each other's roots only, along the arrows that their package-info allows. */
class ModularityTest {
  private static final ApplicationModules MODULES = ApplicationModules.of(Motcua.class);

  @Test
  void modulesKeepToTheirAllowedDependencies() {
    MODULES.verify();
  }

  /** A module that forgot to say what it may know could know everything. */
  @Test
  void everyModuleDeclaresWhatItMayKnow() {
    assertThat(MODULES.stream())
        .allSatisfy(
            module ->
                assertThat(module.getBasePackage().getName())
                    .satisfies(
                        name ->
                            assertThat(Class.forName(name + ".package-info").getAnnotations())
                                .as(name)
                                .anyMatch(
                                    annotation ->
                                        annotation
                                            .annotationType()
                                            .getSimpleName()
                                            .equals("ApplicationModule"))));
  }
}
