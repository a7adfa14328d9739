package vn.motcua.shape;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.identity.Action;

/** What the style of the project forbids, so that a review need not look for it. */
class ArchitectureTest {
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("vn.motcua")
          .that(
              DescribedPredicate.not(
                  DescribedPredicate.describe(
                      "generated from templates", type -> type.getSimpleName().startsWith("Jte"))));

  private static final int LONGEST_FILE = 300;
  private static final int LONGEST_CONTROLLER = 120;
  private static final int LONGEST_TEST = 500;
  private static final int MOST_COLLABORATORS = 5;
  private static final Pattern CATCH_ALL =
      Pattern.compile("catch \\((final )?(Exception|Throwable|RuntimeException) ");

  /** The calls that ask for an action and refuse when it is not allowed. */
  private static final Pattern ASKS =
      Pattern.compile(
          "\\b(permissions\\s*\\.require|guard\\s*\\.(require|look)(At)?|steps\\.require|scopes\\s*\\.of)\\("
              + "|\\bdossiers\\.(seen|get|whole)\\([^;]*\\bAction\\.");

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto|DTO|Mapper|Facade|Factory)")
        .orShould()
        .haveNameMatching(".*\\.(Abstract|Base)[A-Z].*")
        .check(PRODUCT);
  }

  @Test
  void objectsAreNotChangedBySetters() {
    methods()
        .that()
        .haveNameMatching("set[A-Z].*")
        .and()
        .haveRawReturnType(void.class)
        .should(
            new ArchCondition<>("not exist") {
              @Override
              public void check(JavaMethod method, ConditionEvents events) {
                if (!isInherited(method)) {
                  events.add(SimpleConditionEvent.violated(method, method.getDescription()));
                }
              }
            })
        .allowEmptyShould(true)
        .check(PRODUCT);
  }

  @Test
  void componentsHaveFewCollaborators() {
    constructors()
        .that()
        .areDeclaredInClassesThat()
        .areMetaAnnotatedWith(Component.class)
        .should(
            new ArchCondition<JavaConstructor>("take at most " + MOST_COLLABORATORS) {
              @Override
              public void check(JavaConstructor constructor, ConditionEvents events) {
                if (constructor.getParameters().size() > MOST_COLLABORATORS) {
                  events.add(
                      SimpleConditionEvent.violated(constructor, constructor.getDescription()));
                }
              }
            })
        .check(PRODUCT);
  }

  /** {@code OfficeClock} is the one place that asks the machine for the time. */
  @Test
  void nowIsAskedOfTheOfficeClock() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("vn.motcua.base.OfficeClock")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "java.time's now() without a clock",
                (JavaCall<?> call) ->
                    call.getTarget().getOwner().getPackageName().equals("java.time")
                        && call.getTarget().getName().equals("now")
                        && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isAssignableTo(Clock.class))))
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethodWhere(
            DescribedPredicate.describe(
                "a clock of the machine",
                (JavaCall<?> call) ->
                    call.getTarget().getOwner().isEquivalentTo(Clock.class)
                        && call.getTarget().getName().startsWith("system")))
        .check(PRODUCT);
  }

  @Test
  void sqlStandsInStores() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Store")
        .and()
        .doNotHaveFullyQualifiedName("vn.motcua.base.LegalRules")
        .and()
        .doNotHaveFullyQualifiedName("vn.motcua.base.sql.Writes")
        .and()
        .doNotHaveFullyQualifiedName("vn.motcua.base.sql.ReferenceData")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "JdbcClient.sql",
                (JavaCall<?> call) ->
                    call.getTarget() instanceof MethodCallTarget
                        && (call.getTarget().getOwner().isAssignableTo(JdbcClient.class)
                            || call.getTarget().getOwner().isAssignableTo(JdbcOperations.class))))
        .check(PRODUCT);
    classes().that().haveSimpleNameEndingWith("Store").should().bePackagePrivate().check(PRODUCT);
  }

  /** A permission that nothing asks would promise what nobody keeps. */
  @Test
  void everyActionIsAskedSomewhere() throws IOException {
    StringBuilder asking = new StringBuilder();
    for (Path file : Sources.java()) {
      String source = Files.readString(file);
      if (file.startsWith("src/main") && ASKS.matcher(source).find()) {
        asking.append(source);
      }
    }
    assertThat(Action.values())
        .as("named in a class that asks Permissions, Guard or StepGuard, or that others ask by it")
        .allMatch(
            action -> Pattern.compile("\\bAction\\." + action + "\\b").matcher(asking).find());
  }

  @Test
  void librariesThatWriteCodeBehindOurBackAreAbsent() {
    noClasses().should().dependOnClassesThat(resideInAPackage("lombok..")).check(PRODUCT);
    noClasses()
        .should()
        .dependOnClassesThat(resideInAPackage("jakarta.persistence.."))
        .check(PRODUCT);
  }

  @Test
  void filesAreShort() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : Sources.java()) {
      int limit = longest(file);
      int lines = Files.readAllLines(file).size();
      if (lines > limit) {
        tooLong.add(file + ": " + lines + " lines, at most " + limit);
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void whatAnswersRequestsIsNamedSo() {
    classes()
        .that()
        .areAnnotatedWith(RestController.class)
        .or()
        .areAnnotatedWith(Controller.class)
        .should()
        .haveNameMatching(".*(Controller|Api|ErrorPages)")
        .check(PRODUCT);
  }

  @Test
  void exceptionsAreCaughtByTheirName() throws IOException {
    List<String> catchAll = new ArrayList<>();
    for (Path file : Sources.java()) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (CATCH_ALL.matcher(lines.get(i)).find()) {
          catchAll.add(file + ":" + (i + 1));
        }
      }
    }
    assertThat(catchAll).isEmpty();
  }

  private static int longest(Path file) {
    if (file.startsWith("src/test")) {
      return LONGEST_TEST;
    }
    return file.toString().matches(".*Controller\\.java") ? LONGEST_CONTROLLER : LONGEST_FILE;
  }

  /** A setter that a library's type demands is not ours. */
  private static boolean isInherited(JavaMethod method) {
    return Stream.concat(
            method.getOwner().getAllRawSuperclasses().stream(),
            method.getOwner().getAllRawInterfaces().stream())
        .flatMap(type -> type.getMethods().stream())
        .anyMatch(inherited -> inherited.getName().equals(method.getName()));
  }
}
