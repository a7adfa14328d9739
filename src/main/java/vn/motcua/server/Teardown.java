package vn.motcua.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What this process has opened, closed in the reverse order when it ends: by its own decision, by
 * Ctrl-C or by SIGTERM. An end that comes while something is being opened waits until it is open
 * and closes it, so nothing is orphaned.
 */
final class Teardown {
  private final Deque<Runnable> closings = new ArrayDeque<>();
  private final CountDownLatch ending = new CountDownLatch(1);

  private Teardown() {}

  /** A teardown bound to the end of this JVM. */
  static Teardown atExit() {
    Teardown teardown = new Teardown();
    Runtime.getRuntime().addShutdownHook(new Thread(teardown::end, "teardown"));
    return teardown;
  }

  synchronized <T> T open(Supplier<T> opening, Consumer<T> closing) {
    if (hasBegun()) {
      throw new CannotStart("Stopped.");
    }
    T opened = opening.get();
    closings.push(() -> closing.accept(opened));
    return opened;
  }

  /** Waits for the end of the process. */
  void await() {
    try {
      ending.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the process is about to end. */
  boolean hasBegun() {
    return ending.getCount() == 0;
  }

  private void end() {
    ending.countDown();
    synchronized (this) {
      closeNext();
    }
  }

  /** One that fails to close does not keep the others open. */
  private void closeNext() {
    Runnable closing = closings.poll();
    if (closing != null) {
      try {
        closing.run();
      } finally {
        closeNext();
      }
    }
  }
}
