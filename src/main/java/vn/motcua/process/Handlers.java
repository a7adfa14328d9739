package vn.motcua.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The service handlers that there are, by name. */
@Component
final class Handlers {
  private final Map<String, ServiceHandler> handlers = new HashMap<>();

  Handlers(List<ServiceHandler> handlers) {
    for (ServiceHandler handler : handlers) {
      if (this.handlers.put(handler.name(), handler) != null) {
        throw new IllegalStateException("two service handlers are named " + handler.name());
      }
    }
  }

  boolean has(String name) {
    return handlers.containsKey(name);
  }

  /** The services of one subject's run. */
  Services of(UUID subject) {
    return (service, facts) -> named(service.handler()).handle(subject, facts);
  }

  private ServiceHandler named(String name) {
    ServiceHandler handler = handlers.get(name);
    if (handler == null) {
      throw new IllegalStateException("no service handler is named " + name);
    }
    return handler;
  }
}
