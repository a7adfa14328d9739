package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.base.MotcuaIT;
import vn.motcua.identity.Actors;
import vn.motcua.organisation.Officers;
import vn.motcua.worklist.Worklist;

/** Who follows the README finds what it promises, at whatever hour the demo was loaded. */
@MotcuaIT
@TestPropertySource(properties = "motcua.demo=true")
class DemoIT {
  @Autowired private Worklist worklist;
  @Autowired private Actors actors;
  @Autowired private Officers officers;

  @ParameterizedTest
  @ValueSource(strings = {"hanh", "mai", "long", "hoa"})
  void every_kind_of_post_has_work(String username) {
    assertThat(
            worklist.of(actors.officer(officers.byUsername(username).orElseThrow().id())).tasks())
        .isNotEmpty();
  }
}
