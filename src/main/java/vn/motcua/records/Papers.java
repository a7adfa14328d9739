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
import vn.motcua.base.sql.Write;

/** The papers handed in for a subject. All that writes does so in the caller's transaction. */
@Service
public class Papers {
  private final PaperStore store;
  private final OfficeClock clock;

  Papers(PaperStore store, OfficeClock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * What adds papers to those that count for the subject, to be sent in one statement. Sending
   * throws {@link vn.motcua.base.Stale} when somebody else adds at the same moment; who has the
   * subject's lock is never refused.
   *
   * <p>A file may be given only by the person who uploaded it, or when it is already among the
   * subject's papers: knowing a file's id must not open somebody else's file.
   *
   * @param known the given files that exist, by id
   * @throws Invalid when a paper cannot be kept (field {@code papers[i]…}); then none is
   */
  public List<Write> adding(
      UUID subject, List<GivenPaper> given, Map<UUID, StoredFile> known, UUID by) {
    Invalid.throwIfAny(faults(subject, given, known, by));
    Instant now = clock.instant();
    List<Write> writes = new ArrayList<>();
    for (GivenPaper paper : given) {
      writes.add(store.insert(subject, writes.size() + 1, paper, by, now));
    }
    return writes;
  }

  /** What adds the papers that count for a subject to another, as they were added there. */
  public List<Write> copying(UUID from, UUID to) {
    Instant now = clock.instant();
    List<Write> writes = new ArrayList<>();
    for (Paper paper : of(from)) {
      writes.add(store.insert(to, writes.size() + 1, paper.given(), paper.addedBy(), now));
    }
    return writes;
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

  private List<Fault> faults(
      UUID subject, List<GivenPaper> given, Map<UUID, StoredFile> known, UUID by) {
    Set<UUID> others =
        given.stream()
            .map(GivenPaper::file)
            .filter(Objects::nonNull)
            .filter(file -> !uploadedBy(by, known.get(file)))
            .collect(Collectors.toSet());
    if (!others.isEmpty()) {
      store.of(subject).stream().map(Paper::file).filter(Objects::nonNull).forEach(others::remove);
    }
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
      } else if (others.contains(file)) {
        faults.add(Fault.of(field + "file", "records.paper.unknown-file"));
      }
    }
    return faults;
  }

  private static boolean uploadedBy(UUID person, @Nullable StoredFile file) {
    return file != null && file.uploadedBy().equals(person);
  }
}
