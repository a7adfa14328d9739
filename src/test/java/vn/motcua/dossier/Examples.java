package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.calendar.Term;

/** The dossiers that came first into a database, for whoever wants more of their kind. */
public final class Examples {
  private final JdbcClient jdbc;
  private final DossierStore store;
  private final DossierEvents events;
  private final DossierTerms terms;

  public Examples(ApplicationContext application) {
    this.jdbc = application.getBean(JdbcClient.class);
    this.store = application.getBean(DossierStore.class);
    this.events = application.getBean(DossierEvents.class);
    this.terms = application.getBean(DossierTerms.class);
  }

  /**
   * One of them.
   *
   * @param term the limit of its case and channel, null when the law sets none
   */
  public record Example(Dossier dossier, @Nullable Term term, List<Happened> trail) {}

  /** The first so many. */
  public List<Example> first(int many) {
    List<Example> examples = new ArrayList<>();
    jdbc.sql("select id from dossier.dossier order by id limit :many")
        .param("many", many)
        .query(UUID.class)
        .list()
        .forEach(
            id -> {
              Dossier dossier = store.find(id).orElseThrow();
              examples.add(new Example(dossier, terms.term(dossier), events.of(id)));
            });
    return examples;
  }

  /** The deadline of the law as the dossier's whole trail gives it. */
  public Optional<Instant> dueAt(Dossier dossier) {
    return Optional.ofNullable(terms.deadline(dossier, null, terms.now()).dueAt());
  }

  /** A dossier's code. */
  public static String code(String identifier, LocalDate day, int serial) {
    return FilingNumbers.code(identifier, day, serial);
  }

  /** The hash that an entry must have. */
  public static String hash(String previous, TrailEntry entry) {
    return HashChain.hash(previous, entry);
  }
}
