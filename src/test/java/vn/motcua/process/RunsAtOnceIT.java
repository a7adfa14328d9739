package vn.motcua.process;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.process.Drawn.drawn;
import static vn.motcua.process.Drawn.straight;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.motcua.base.RuleRefusal;
import vn.motcua.base.Stale;
import vn.motcua.base.TestDatabase;

/** Several officers at the same moment. */
class RunsAtOnceIT {
  private static final TestDatabase DATABASE = new TestDatabase();

  private final RunsOnDatabase db = new RunsOnDatabase(DATABASE);

  @Test
  void ofManyWhoCompleteAtOnceOneMovesTheRun() throws Exception {
    UUID model = db.model(straight("a", "b"));
    for (int round = 0; round < 10; round++) {
      WorkItemId id = db.begun(model);
      List<String> answers = atOnce(4, () -> answer(() -> db.complete(id, "done")));
      assertThat(answers).containsOnlyOnce("moved").hasSize(4);
      assertThat(answers).isSubsetOf("moved", "stale", "refused");
      assertThat(db.runs.items(id.subject())).extracting(WorkItem::node).containsExactly("a", "b");
    }
  }

  @Test
  void branchesCompletedAtOnceBothCountInTheEnd() throws Exception {
    UUID model =
        db.model(
            drawn()
                .start("s")
                .fork("f")
                .step("a")
                .step("b")
                .fork("j")
                .step("c")
                .end("e")
                .flow("s", "f")
                .flow("f", "a")
                .flow("f", "b")
                .flow("a", "j")
                .flow("b", "j")
                .flow("j", "c")
                .flow("c", "e"));
    for (int round = 0; round < 10; round++) {
      UUID subject = db.begun(model).subject();
      AtomicInteger number = new AtomicInteger();
      atOnce(2, () -> untilMoved(new WorkItemId(subject, number.incrementAndGet())));
      assertThat(db.runs.items(subject))
          .extracting(item -> item.node() + " " + item.status())
          .containsExactly("a DONE", "b DONE", "c OPEN");
    }
  }

  private String untilMoved(WorkItemId id) {
    String answer = "stale";
    while (answer.equals("stale")) {
      answer = answer(() -> db.complete(id, "done"));
    }
    return answer;
  }

  private static String answer(Supplier<Progress> work) {
    try {
      var _ = work.get();
      return "moved";
    } catch (Stale e) {
      return "stale";
    } catch (RuleRefusal e) {
      return "refused";
    }
  }

  private static List<String> atOnce(int threads, Callable<String> work) throws Exception {
    CountDownLatch ready = new CountDownLatch(threads);
    try (var pool = Executors.newFixedThreadPool(threads)) {
      Callable<String> together =
          () -> {
            ready.countDown();
            ready.await();
            return work.call();
          };
      List<Future<String>> futures =
          java.util.stream.IntStream.range(0, threads)
              .mapToObj(i -> pool.submit(together))
              .toList();
      List<String> answers = new java.util.ArrayList<>();
      for (Future<String> future : futures) {
        answers.add(future.get());
      }
      return answers;
    }
  }
}
