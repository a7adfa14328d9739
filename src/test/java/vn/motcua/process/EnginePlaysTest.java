package vn.motcua.process;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.process.Drawn.drawn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any model of nested sequences, choices, forks and loops; any play of it. */
class EnginePlaysTest {
  sealed interface Block {
    record One() implements Block {}

    record Sequence(List<Block> parts) implements Block {}

    record Either(List<Block> parts) implements Block {}

    record Both(List<Block> parts) implements Block {}

    record Loop(Block body) implements Block {}
  }

  @Provide
  Arbitrary<Block> blocks() {
    return blocks(3);
  }

  private static Arbitrary<Block> blocks(int depth) {
    Arbitrary<Block> one = Arbitraries.just(new Block.One());
    if (depth == 0) {
      return one;
    }
    Arbitrary<Block> inner = Arbitraries.lazy(() -> blocks(depth - 1));
    Arbitrary<List<Block>> parts = inner.list().ofMinSize(2).ofMaxSize(3);
    return Arbitraries.oneOf(
        one,
        parts.map(Block.Sequence::new),
        parts.map(Block.Either::new),
        inner.list().ofSize(2).map(Block.Both::new),
        inner.map(Block.Loop::new));
  }

  /** Draws a block between two nodes; returns the node its end hangs on. */
  private static final class Pencil {
    final Drawn drawn = drawn().start("s").end("e");
    int count;

    String draw(Block block, String before, String condition) {
      int n = ++count;
      switch (block) {
        case Block.One _ -> {
          drawn.step("t" + n, "motcua:outcomes=\"done send-back\"");
          flow(before, "t" + n, condition);
          return "t" + n;
        }
        case Block.Sequence sequence -> {
          String last = before;
          String first = condition;
          for (Block part : sequence.parts()) {
            last = draw(part, last, first);
            first = "";
          }
          return last;
        }
        case Block.Either either -> {
          String last = "m" + n;
          drawn.element("exclusiveGateway", "x" + n, "default=\"x" + n + "-y" + n + "\"");
          drawn.merge("y" + n).merge(last);
          flow(before, "x" + n, condition);
          drawn.flow("x" + n, "y" + n);
          String way = "y" + n;
          String test = "";
          for (Block part : either.parts()) {
            drawn.flow(draw(part, way, test), last);
            way = "x" + n;
            test = "pages % " + (n + 1) + " == 0 && outcome != 'send-back'";
          }
          return last;
        }
        case Block.Both both -> {
          drawn.fork("f" + n).fork("j" + n);
          flow(before, "f" + n, condition);
          for (Block part : both.parts()) {
            drawn.flow(draw(part, "f" + n, ""), "j" + n);
          }
          return "j" + n;
        }
        case Block.Loop loop -> {
          drawn.merge("h" + n);
          drawn.element("exclusiveGateway", "l" + n, "default=\"l" + n + "-o" + n + "\"");
          drawn.merge("o" + n);
          flow(before, "h" + n, condition);
          drawn.flow(draw(loop.body(), "h" + n, ""), "l" + n);
          drawn.flow("l" + n, "o" + n);
          drawn.flow("l" + n, "h" + n, "outcome == 'send-back'");
          return "o" + n;
        }
      }
    }

    private void flow(String from, String to, String condition) {
      if (condition.isEmpty()) {
        drawn.flow(from, to);
      } else {
        drawn.flow(from, to, condition);
      }
    }
  }

  private static StepGraph compile(Block block) {
    Pencil pencil = new Pencil();
    String last = pencil.draw(block, "s", "");
    return pencil.drawn.flow(last, "e").compile();
  }

  @Property(tries = 60)
  void noTokenIsLostOrDoubledAndEveryPlayCanFinish(
      @ForAll("blocks") Block block, @ForAll long seed) {
    StepGraph graph = compile(block);
    Random random = new Random(seed);
    Play play = new Play(graph, Map.of("pages", (long) random.nextInt(1000)));
    Set<String> done = new HashSet<>();
    Set<Integer> closedEver = new HashSet<>();
    for (int i = 0; i < 30 && !play.tokens.open().isEmpty(); i++) {
      Tokens before = play.tokens;
      Move move = randomMove(play, random, done);
      checkBooks(graph, before, move, closedEver);
    }
    int most = graph.steps().size() * 2 + 2;
    while (!play.tokens.open().isEmpty() && most-- > 0) {
      play.complete(play.tokens.open().firstEntry().getValue(), "done");
    }
    assertThat(play.tokens.open()).as("ends when every step is just done").isEmpty();
    assertThat(play.tokens.waiting()).isEmpty();
  }

  private static Move randomMove(Play play, Random random, Set<String> done) {
    List<String> open = new ArrayList<>(play.tokens.open().values());
    String step = open.get(random.nextInt(open.size()));
    List<String> earlier =
        done.stream()
            .sorted()
            .filter(
                to ->
                    Engine.noReturn(play.graph, play.graph.step(step), play.graph.step(to)) == null)
            .toList();
    if (!earlier.isEmpty() && random.nextInt(3) == 0) {
      return play.sendBack(step, earlier.get(random.nextInt(earlier.size())));
    }
    done.add(step);
    return play.complete(step, random.nextInt(4) == 0 ? "send-back" : "done");
  }

  private static void checkBooks(
      StepGraph graph, Tokens before, Move move, Set<Integer> closedEver) {
    Tokens after = move.tokens();
    assertThat(graph.situations().all()).contains(after.marking());
    assertThat(after.open().values()).doesNotHaveDuplicates();
    Set<Integer> expected = new HashSet<>(before.open().keySet());
    for (Move.Closed closed : move.closed()) {
      assertThat(expected.remove(closed.number())).as("was open").isTrue();
      assertThat(closedEver.add(closed.number())).as("is closed once").isTrue();
    }
    for (Move.Opened opened : move.opened()) {
      assertThat(opened.number()).isGreaterThanOrEqualTo(before.next()).isLessThan(after.next());
      assertThat(expected.add(opened.number())).isTrue();
    }
    assertThat(after.open().keySet()).isEqualTo(expected);
    assertThat(Tokens.parse(after.text(), after.next())).isEqualTo(after);
  }
}
