package vn.motcua.process;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a model may name that stands outside its file.
 *
 * @param self key of the model itself, empty while it has none
 * @param handler whether a service handler of a name exists
 * @param models the model that a call activity gets for a key
 */
record Library(String self, Predicate<String> handler, Function<String, Optional<Called>> models) {
  static final Library EMPTY = new Library("", name -> false, key -> Optional.empty());

  /** A version of a model that another calls. */
  record Called(UUID version, StepGraph graph) {}
}
