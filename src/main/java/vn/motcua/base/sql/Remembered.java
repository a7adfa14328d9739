package vn.motcua.base.sql;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers of one kind to questions about reference data; see {@link ReferenceData}.
 *
 * @param <K> the question, a value
 * @param <V> its answer, immutable
 */
public final class Remembered<K, V> {
  /** More are never kept; then all are forgotten, and those that are asked come back. */
  private static final int MOST = 20_000;

  private final Supplier<String> stamp;
  private final Function<K, V> ask;
  private volatile Kept<K, V> kept = new Kept<>("", new ConcurrentHashMap<>());

  Remembered(Supplier<String> stamp, Function<K, V> ask) {
    this.stamp = stamp;
    this.ask = ask;
  }

  private record Kept<K, V>(String stamp, Map<K, V> answers) {}

  /** The answer as it is now; an exception is no answer and is not kept. */
  public V of(K question) {
    String now = stamp.get();
    Kept<K, V> known = kept;
    if (!known.stamp().equals(now)) {
      known = new Kept<>(now, new ConcurrentHashMap<>());
      kept = known;
    }
    V answer = known.answers().get(question);
    if (answer == null) {
      answer = ask.apply(question);
      if (known.answers().size() >= MOST) {
        known.answers().clear();
      }
      known.answers().put(question, answer);
    }
    return answer;
  }
}
