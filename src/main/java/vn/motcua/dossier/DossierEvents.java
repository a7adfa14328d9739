package vn.motcua.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The trail read back as events. */
@Component
class DossierEvents {
  private static final Map<String, Class<?>> TYPES =
      Arrays.stream(DossierEvent.class.getPermittedSubclasses())
          .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

  private final DossierStore store;
  private final JsonMapper json;

  DossierEvents(DossierStore store, JsonMapper json) {
    this.store = store;
    this.json = json;
  }

  /** Everything that happened, in order. */
  List<Happened> of(UUID dossier) {
    return store.events(dossier).stream().map(this::read).toList();
  }

  /** The latest event of a type. */
  <E extends DossierEvent> Optional<E> last(UUID dossier, Class<E> type) {
    return of(dossier).reversed().stream()
        .map(Happened::event)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }

  Happened read(TrailEntry entry) {
    Class<?> type = TYPES.get(entry.type());
    if (type == null) {
      throw new IllegalStateException("unknown event type " + entry.type());
    }
    return new Happened(entry, (DossierEvent) json.readValue(entry.data(), type));
  }
}
