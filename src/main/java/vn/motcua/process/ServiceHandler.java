package vn.motcua.process;

import java.util.Map;
import java.util.UUID;

/**
 * Does the service tasks of a name: a bean that implements this is bound to every service task
 * whose {@code motcua:handler} is its name.
 */
public interface ServiceHandler {
  /** The name that models use; one handler only bears it. */
  String name();

  /**
   * Does the task inside the transaction that moves the run: what it throws undoes the movement.
   *
   * @param facts what the run knows
   * @return the facts it tells; the run keeps those that its model uses, empty when none
   */
  Map<String, Object> handle(UUID subject, Map<String, Object> facts);
}
