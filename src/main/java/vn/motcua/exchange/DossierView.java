package vn.motcua.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Channel;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.FeeLine;
import vn.motcua.dossier.ReturnMethod;
import vn.motcua.organisation.Agency;
import vn.motcua.process.WorkItem;

/** A dossier as the API gives it. Times are UTC, money is đồng. */
record DossierView(
    String code,
    DossierStatus status,
    int statusCode,
    Procedure procedure,
    Channel channel,
    AgencyView agency,
    Applicant applicant,
    ReturnMethod returnMethod,
    Instant filedAt,
    Instant acceptBy,
    @Nullable Instant acceptedAt,
    @Nullable Instant dueAt,
    @Nullable Instant originalDueAt,
    @Nullable Instant finishedAt,
    @Nullable Instant returnedAt,
    int supplements,
    int extensions,
    Fee fee,
    @Nullable Integer rating,
    String tracking,
    List<PaperView> papers,
    List<WorkItemView> workItems) {

  record Procedure(String code, String name, String nameEn, String caseKey) {}

  record AgencyView(String code, String name, String nameEn) {}

  record Fee(long total, boolean due, @Nullable String receipt, List<FeeLine> lines) {}

  record PaperView(
      String code,
      String kind,
      int copies,
      @Nullable UUID file,
      @Nullable String name,
      @Nullable String sha256) {}

  record WorkItemView(
      String id,
      String step,
      String stepEn,
      String post,
      String status,
      List<String> outcomes,
      List<String> evidence,
      @Nullable Integer plannedMinutes,
      @Nullable UUID assignee,
      Instant openedAt,
      @Nullable Instant closedAt,
      @Nullable String outcome) {

    static WorkItemView of(WorkItem item) {
      return new WorkItemView(
          item.id().toString(),
          item.name(),
          item.nameEn(),
          item.post(),
          item.status().name(),
          item.outcomes(),
          item.evidence(),
          item.plannedMinutes(),
          item.assignee(),
          item.openedAt(),
          item.closedAt(),
          item.outcome());
    }
  }

  static DossierView of(Dossiers.Whole whole, Agency agency) {
    Dossier dossier = whole.dossier();
    var moments = dossier.moments();
    return new DossierView(
        dossier.code(),
        dossier.status(),
        dossier.status().nationalCode(),
        new Procedure(
            dossier.procedure().code(),
            dossier.procedure().name(),
            dossier.procedure().nameEn(),
            dossier.procedure().caseKey()),
        dossier.channel(),
        new AgencyView(agency.code(), agency.name(), agency.nameEn()),
        dossier.applicant(),
        dossier.returnMethod(),
        moments.filedAt(),
        moments.acceptBy(),
        moments.acceptedAt(),
        moments.dueAt(),
        moments.originalDueAt(),
        moments.finishedAt(),
        moments.returnedAt(),
        dossier.state().supplements(),
        dossier.state().extensions(),
        new Fee(
            dossier.feeTotal(),
            dossier.feeDue(),
            whole.receipt().map(receipt -> receipt.label()).orElse(null),
            whole.fees()),
        dossier.state().rating(),
        "/tracking/" + dossier.code() + "?key=" + dossier.trackingKey(),
        whole.papers().stream()
            .map(
                kept ->
                    new PaperView(
                        kept.paper().code(),
                        kept.paper().given().kind().name(),
                        kept.paper().given().copies(),
                        kept.paper().file(),
                        kept.file() == null ? null : kept.file().name(),
                        kept.file() == null ? null : kept.file().sha256()))
            .toList(),
        whole.items().stream().map(WorkItemView::of).toList());
  }
}
