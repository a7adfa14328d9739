package vn.motcua.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;

/** The papers handed in for a subject. All methods that write join the caller's transaction. */
@Service
public class Papers {
  private final Files files;
  private final PaperStore store;
  private final OfficeClock clock;

  Papers(Files files, PaperStore store, OfficeClock clock) {
    this.files = files;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Adds papers to those that count for the subject.
   *
   * <p>A file may be given only by the person who uploaded it, or when it is already among the
   * subject's papers: knowing a file's id must not open somebody else's file.
   *
   * @return the papers as kept, in the order given
   * @throws Invalid when a paper cannot be kept (field {@code papers[i]…}); then none is
   */
  @Transactional
  public List<Paper> add(UUID subject, List<GivenPaper> given, UUID by) {
    int last = store.lastNumberForAdding(subject);
    Invalid.throwIfAny(faults(subject, given, by));
    Instant now = clock.instant();
    List<Paper> added = new ArrayList<>();
    for (GivenPaper paper : given) {
      added.add(
          new Paper(subject, last + added.size() + 1, paper, paper.digitised(), by, now, null));
    }
    added.forEach(store::insert);
    return List.copyOf(added);
  }

  /** The papers that count now, in the order in which they came. */
  public List<Paper> of(UUID subject) {
    return history(subject).stream().filter(paper -> paper.removedAt() == null).toList();
  }

  /** All papers that ever came, those that no longer count among them. */
  public List<Paper> history(UUID subject) {
    return store.of(subject);
  }

  /**
   * A paper no longer counts: another took its place, or it was given back. It stays in the
   * history.
   *
   * @throws NotFound when no such paper counts
   */
  @Transactional
  public void remove(UUID subject, int number) {
    if (!store.remove(subject, number, clock.instant())) {
      throw new NotFound("paper", subject + "." + number);
    }
  }

  /** The subjects for which a file was handed in: whoever may see one of them may see the file. */
  public List<UUID> subjectsOf(UUID file) {
    return store.subjectsOf(file);
  }

  private List<Fault> faults(UUID subject, List<GivenPaper> given, UUID by) {
    Set<UUID> here =
        store.of(subject).stream()
            .map(Paper::file)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<UUID, StoredFile> known =
        files.all(given.stream().map(GivenPaper::file).filter(Objects::nonNull).toList());
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      GivenPaper paper = given.get(i);
      String field = "papers[" + i + "].";
      if (paper.code().isBlank()) {
        faults.add(Fault.of(field + "code", "records.paper.code"));
      }
      if (paper.copies() < 1) {
        faults.add(Fault.of(field + "copies", "records.paper.copies"));
      }
      UUID file = paper.file();
      if (file == null) {
        if (paper.kind() == PaperKind.ELECTRONIC) {
          faults.add(Fault.of(field + "file", "records.paper.no-file"));
        }
      } else if (!here.contains(file) && !uploadedBy(by, known.get(file))) {
        faults.add(Fault.of(field + "file", "records.paper.unknown-file"));
      }
    }
    return faults;
  }

  private static boolean uploadedBy(UUID person, @Nullable StoredFile file) {
    return file != null && file.uploadedBy().equals(person);
  }
}
