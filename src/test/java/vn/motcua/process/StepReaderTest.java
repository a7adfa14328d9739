package vn.motcua.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.base.Messages;
import vn.motcua.organisation.PostKind;

class StepReaderTest {
  /** The module knows no organisation; this keeps its words and that module's equal. */
  @Test
  void thePostsAreThoseOfTheOrganisationThatHandleDossiers() {
    Set<String> kinds =
        Arrays.stream(PostKind.values())
            .map(Enum::name)
            .collect(Collectors.toCollection(HashSet::new));
    kinds.remove(PostKind.ADMINISTRATOR.name());
    assertThat(StepReader.POSTS).isEqualTo(kinds);
  }

  @Test
  void everyOutcomeHasAName() {
    for (String outcome : Step.OUTCOMES) {
      assertThat(new Messages().has(WorkItem.outcomeKey(outcome))).as(outcome).isTrue();
    }
  }
}
