package vn.motcua.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.base.Fault;
import vn.motcua.base.Ids;
import vn.motcua.base.Invalid;
import vn.motcua.base.NotFound;
import vn.motcua.base.Stale;
import vn.motcua.base.TestDatabase;

class PapersIT {
  private static final TestDatabase DATABASE = new TestDatabase();
  @TempDir Path root;
  private final UUID dossier = Ids.next();
  private Office office;

  @BeforeEach
  void open() {
    office = new Office(DATABASE, root);
  }

  @Test
  void papers_come_back_in_their_order() {
    UUID scan = office.store(Samples.pdf(2), "khai sinh.pdf", Office.LAN).id();
    GivenPaper original = new GivenPaper("G01", PaperKind.ORIGINAL, 1, scan, false, "đã đối chiếu");
    GivenPaper copies = new GivenPaper("G01", PaperKind.CERTIFIED, 2, null, false, "");
    List<Paper> added = add(List.of(original, copies), Office.LAN);
    assertThat(office.papers.of(dossier)).isEqualTo(added);
    assertThat(added).extracting(Paper::number).containsExactly(1, 2);
    assertThat(added).extracting(Paper::digitised).containsExactly(true, false);
    assertThat(office.papers.subjectsOf(scan)).containsExactly(dossier);
  }

  @Test
  void an_electronic_paper_is_not_a_digitised_one() {
    UUID file = office.store(Samples.pdf(1), "don.pdf", Office.LAN).id();
    assertThat(add(List.of(GivenPaper.electronic("G02", file)), Office.LAN))
        .extracting(Paper::digitised)
        .containsExactly(false);
  }

  @Test
  void a_removed_paper_stays_in_the_history_and_its_number_is_not_used_again() {
    GivenPaper plain = new GivenPaper("G01", PaperKind.PLAIN, 1, null, false, "");
    add(List.of(plain, plain), Office.LAN);
    office.papers.remove(dossier, 2);
    assertThat(add(List.of(plain), Office.LAN)).extracting(Paper::number).containsExactly(3);
    assertThat(office.papers.of(dossier)).extracting(Paper::number).containsExactly(1, 3);
    assertThat(office.papers.history(dossier)).extracting(Paper::number).containsExactly(1, 2, 3);
    assertThat(office.papers.history(dossier).get(1).removedAt()).isNotNull();
    assertThatThrownBy(() -> office.papers.remove(dossier, 2)).isInstanceOf(NotFound.class);
  }

  @Test
  void every_fault_is_named_and_nothing_is_kept() {
    List<GivenPaper> given =
        List.of(
            new GivenPaper("G01", PaperKind.PLAIN, 1, null, false, ""),
            new GivenPaper(" ", PaperKind.PLAIN, 0, null, false, ""),
            new GivenPaper("G02", PaperKind.ELECTRONIC, 1, null, false, ""),
            GivenPaper.electronic("G03", new UUID(9, 9)));
    assertThatThrownBy(() -> add(given, Office.LAN))
        .asInstanceOf(type(Invalid.class))
        .satisfies(
            invalid ->
                assertThat(invalid.faults())
                    .extracting(Fault::field)
                    .containsExactly(
                        "papers[1].code", "papers[1].copies", "papers[2].file", "papers[3].file"));
    assertThat(office.papers.history(dossier)).isEmpty();
  }

  @Test
  void somebody_elses_file_cannot_be_given_by_its_id() {
    UUID lans = office.store(Samples.pdf(1), "don.pdf", Office.LAN).id();
    List<GivenPaper> given = List.of(GivenPaper.electronic("G01", lans));
    assertThatThrownBy(() -> add(given, Office.HUNG))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("records.paper.unknown-file");
    add(given, Office.LAN);
    assertThat(add(given, Office.HUNG)).as("it is among the dossier's papers now").hasSize(1);
  }

  @Test
  void of_two_who_add_at_once_one_may_be_refused_and_nothing_is_numbered_twice() throws Exception {
    GivenPaper plain = new GivenPaper("G01", PaperKind.PLAIN, 1, null, false, "");
    List<Callable<List<Paper>>> people = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      people.add(() -> add(List.of(plain, plain), Office.LAN));
    }
    int refused = 0;
    try (ExecutorService at = Executors.newFixedThreadPool(5)) {
      for (var done : at.invokeAll(people)) {
        if (done.state() == Future.State.FAILED) {
          assertThat(done.exceptionNow()).isInstanceOf(Stale.class);
          refused++;
        }
      }
    }
    assertThat(office.papers.of(dossier))
        .extracting(Paper::number)
        .doesNotHaveDuplicates()
        .hasSize(2 * (people.size() - refused));
  }

  private List<Paper> add(List<GivenPaper> given, UUID by) {
    List<UUID> ids = given.stream().map(GivenPaper::file).filter(Objects::nonNull).toList();
    office.transactions.executeWithoutResult(
        transaction ->
            office.writes.send(office.papers.adding(dossier, given, office.files.all(ids), by)));
    List<Paper> all = office.papers.history(dossier);
    return all.subList(all.size() - given.size(), all.size());
  }
}
