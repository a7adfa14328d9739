package vn.motcua.process;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.process.Drawn.drawn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;

/** Any model of nested sequences, choices, forks and loops; any play of it. */
class EnginePlaysTest {
  sealed interface Block {
    record One() implements Block {}

    record Sequence(List<Block> parts) implements Block {}

    record Either(List<Block> parts) implements Block {}

    record Both(List<Block> parts) implements Block {}

    record Loop(Block body) implements Block {}

    record Some(List<Block> parts) implements Block {}

    record Inner(Block body, boolean bounded) implements Block {}

    record Watched(boolean interrupting) implements Block {}

    record Many(boolean sequential) implements Block {}

    record Awaited() implements Block {}

    record Skipped() implements Block {}
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
        inner.list().ofSize(2).map(Block.Some::new),
        inner.map(body -> new Block.Inner(body, true)),
        inner.map(body -> new Block.Inner(body, false)),
        Arbitraries.of(true, false).map(Block.Watched::new),
        Arbitraries.of(true, false).map(Block.Many::new),
        Arbitraries.of(new Block.Awaited(), new Block.Skipped()),
        inner.map(Block.Loop::new));
  }

  /** Draws a block between two nodes; returns the node its end hangs on. */
  private static final class Pencil {
    Drawn drawn = drawn().process("motcua:facts='many:list'").start("s").end("e");
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
        case Block.Some some -> {
          drawn.inclusive("i" + n, "d" + n).merge("d" + n).inclusive("k" + n);
          flow(before, "i" + n, condition);
          drawn.flow("i" + n, "d" + n).flow("d" + n, "k" + n);
          int way = 0;
          for (Block part : some.parts()) {
            String test = "pages / " + (n + ++way) + " % 2 == 1";
            drawn.flow(draw(part, "i" + n, test), "k" + n);
          }
          return "k" + n;
        }
        case Block.Inner inner -> {
          flow(before, "p" + n, condition);
          Drawn outside = drawn;
          drawn = drawn().start("ps" + n).end("pe" + n);
          drawn.flow(draw(inner.body(), "ps" + n, ""), "pe" + n);
          outside.sub("p" + n, "", drawn);
          drawn = outside.merge("pm" + n);
          if (inner.bounded()) {
            drawn.boundary("pb" + n, "p" + n, true, "P1D").step("pr" + n);
            drawn.flow("pb" + n, "pr" + n).flow("pr" + n, "pm" + n);
          }
          drawn.flow("p" + n, "pm" + n);
          return "pm" + n;
        }
        case Block.Watched watched -> {
          drawn.step("t" + n).boundary("b" + n, "t" + n, watched.interrupting(), "PT8H");
          drawn.merge("wm" + n);
          flow(before, "t" + n, condition);
          drawn.flow("t" + n, "wm" + n);
          if (watched.interrupting()) {
            drawn.step("w" + n).flow("b" + n, "w" + n).flow("w" + n, "wm" + n);
          } else {
            drawn.end("we" + n).flow("b" + n, "we" + n);
          }
          return "wm" + n;
        }
        case Block.Many many -> {
          drawn.instances(
              "t" + n,
              "motcua:outcomes='done send-back'",
              "motcua:collection='many' isSequential='" + many.sequential() + "'",
              "<completionCondition>nrOfCompletedInstances > 2</completionCondition>");
          flow(before, "t" + n, condition);
          return "t" + n;
        }
        case Block.Awaited _ -> {
          drawn.gate("g" + n).catches("c" + n, "P1D").catches("d" + n, "!reply").merge("gm" + n);
          flow(before, "g" + n, condition);
          drawn.flow("g" + n, "c" + n).flow("g" + n, "d" + n);
          drawn.flow("c" + n, "gm" + n).flow("d" + n, "gm" + n);
          return "gm" + n;
        }
        case Block.Skipped _ -> {
          drawn.step("t" + n, "motcua:skip='pages % 2 == 0' motcua:outcomes='done send-back'");
          flow(before, "t" + n, condition);
          return "t" + n;
        }
        case Block.Loop loop -> {
          drawn.merge("h" + n);
          drawn.element("exclusiveGateway", "l" + n, "default=\"l" + n + "-o" + n + "\"");
          drawn.merge("o" + n);
          flow(before, "h" + n, condition);
          drawn.step("lt" + n).flow(draw(loop.body(), "h" + n, ""), "lt" + n);
          drawn.flow("lt" + n, "l" + n);
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

  /** Empty when the model has more situations than are explored. */
  private static Optional<StepGraph> compile(Block block) {
    Pencil pencil = new Pencil();
    String last = pencil.draw(block, "s", "");
    pencil.drawn.step("last").flow(last, "last").flow("last", "e");
    try {
      return Optional.of(pencil.drawn.compile());
    } catch (Invalid e) {
      assertThat(e.faults())
          .extracting(Fault::key)
          .containsExactly("process.finding.too-many-situations");
      return Optional.empty();
    }
  }

  @Property(tries = 150)
  void noTokenIsLostOrDoubledAndEveryPlayCanFinish(
      @ForAll("blocks") Block block, @ForAll long seed) {
    Optional<StepGraph> compiled = compile(block);
    Assume.that(compiled.isPresent());
    StepGraph graph = compiled.orElseThrow();
    Random random = new Random(seed);
    List<String> many = List.of("x", "y", "z", "u").subList(0, random.nextInt(5));
    Play play = new Play(graph, Map.of("pages", (long) random.nextInt(1000), "many", many));
    Set<String> done = new HashSet<>();
    Set<Integer> closedEver = new HashSet<>();
    for (int i = 0; i < 40 && !play.tokens.open().isEmpty(); i++) {
      Tokens before = play.tokens;
      Move move = randomMove(play, random, done);
      checkBooks(graph, before, move, closedEver);
    }
    int most = graph.net().nodes().size() * 8 + 2;
    while (!play.tokens.open().isEmpty() && most-- > 0) {
      String place = play.tokens.open().lastEntry().getValue();
      if (graph.net().node(place) instanceof Event) {
        play.fire(place);
      } else {
        play.complete(place, "done");
      }
    }
    assertThat(play.tokens.open()).as("ends when every step is just done").isEmpty();
    assertThat(play.tokens.waiting()).isEmpty();
    assertThat(play.tokens.rounds()).isEmpty();
  }

  private static Move randomMove(Play play, Random random, Set<String> done) {
    List<String> open = new ArrayList<>(play.tokens.open().values());
    String place = open.get(random.nextInt(open.size()));
    if (play.graph.net().node(place) instanceof Event) {
      return play.fire(place);
    }
    List<String> earlier =
        done.stream()
            .sorted()
            .filter(
                to ->
                    Engine.noReturn(play.graph, play.graph.step(place), play.graph.step(to))
                        == null)
            .toList();
    if (!earlier.isEmpty() && random.nextInt(3) == 0) {
      return play.sendBack(place, earlier.get(random.nextInt(earlier.size())));
    }
    done.add(place);
    return play.complete(place, random.nextInt(4) == 0 ? "send-back" : "done");
  }

  private static void checkBooks(
      StepGraph graph, Tokens before, Move move, Set<Integer> closedEver) {
    Tokens after = move.tokens();
    assertThat(graph.situations().all()).contains(after.marking());
    for (String place : after.marking().places()) {
      var round = after.rounds().get(place);
      assertThat(after.at(place))
          .hasSize(round == null ? 1 : round.begun() - round.outcomes().size());
    }
    Set<Integer> expected = new HashSet<>(before.open().keySet());
    List<Integer> gone = new ArrayList<>(move.disarmed());
    move.closed().forEach(closed -> gone.add(closed.number()));
    for (int number : gone) {
      assertThat(expected.remove(number)).as("was open").isTrue();
      assertThat(closedEver.add(number)).as("is closed once").isTrue();
    }
    List<Integer> come = new ArrayList<>();
    move.opened().forEach(opened -> come.add(opened.number()));
    move.armed().forEach(armed -> come.add(armed.number()));
    for (int number : come) {
      assertThat(number).isGreaterThanOrEqualTo(before.next()).isLessThan(after.next());
      assertThat(expected.add(number)).isTrue();
    }
    assertThat(after.open().keySet()).isEqualTo(expected);
    assertThat(Tokens.parse(after.text(), after.next())).isEqualTo(after);
  }
}
