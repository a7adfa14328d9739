package vn.motcua.process;

import java.util.Map;

/** Does a service task: from what is known to the facts that it tells. */
@FunctionalInterface
interface Services {
  /** Tells nothing, as long as nobody asks what it told. */
  Services NONE = (service, facts) -> Map.of();

  Map<String, Object> serve(Node.Service service, Map<String, Object> facts);
}
