package vn.motcua.dossier;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Forbidden;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;

/** Lists of dossiers. An officer's show names of applicants and are logged as a look at each. */
@Service
public class DossierLists {
  private final DossierStore store;
  private final Permissions permissions;
  private final ApplicationEventPublisher listeners;

  DossierLists(DossierStore store, Permissions permissions, ApplicationEventPublisher listeners) {
    this.store = store;
    this.permissions = permissions;
    this.listeners = listeners;
  }

  /**
   * One page of a list.
   *
   * @param more whether there is a next page
   */
  public record Page(List<Dossier> dossiers, boolean more) {
    public Page {
      dossiers = List.copyOf(dossiers);
    }

    static Page of(List<Dossier> found, int size) {
      return new Page(found.stream().limit(size).toList(), found.size() > size);
    }
  }

  /**
   * A citizen's own dossiers, newest first.
   *
   * @param number of the page, from 1; below counts as 1
   */
  @Transactional(readOnly = true)
  public Page own(Actor.CitizenActor citizen, int number, int size) {
    return Page.of(store.ofCitizen(citizen.id(), size + 1, skipped(number, size)), size);
  }

  /**
   * Dossiers of the agencies where the officer handles dossiers, newest first.
   *
   * @param text a dossier code or an applicant's number, exactly; null for all
   * @param number of the page, from 1; below counts as 1
   * @throws Forbidden when that is nowhere
   */
  @Transactional
  public Page search(
      Actor.OfficerActor officer,
      @Nullable DossierStatus status,
      @Nullable String text,
      int number,
      int size) {
    permissions.require(officer, Action.DOSSIER_SEARCH);
    UUID[] agencies = permissions.agencies(officer, Action.DOSSIER_SEARCH).toArray(UUID[]::new);
    String exact = text == null || text.isBlank() ? null : text.strip();
    Page page =
        Page.of(store.search(agencies, status, exact, size + 1, skipped(number, size)), size);
    listeners.publishEvent(
        new DossierSeen(
            page.dossiers().stream().map(Dossier::subject).toList(),
            officer,
            null,
            Action.DOSSIER_SEARCH,
            ""));
    return page;
  }

  private static long skipped(int number, int size) {
    return (Math.max(1, number) - 1L) * size;
  }
}
