package vn.motcua.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Case;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.FeeFacts;
import vn.motcua.catalogue.PaperRequirement;
import vn.motcua.dossier.Acceptance;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Filing;
import vn.motcua.dossier.GivenPaper;
import vn.motcua.dossier.ReturnMethod;
import vn.motcua.dossier.SupplementRequests;
import vn.motcua.dossier.Supplements;
import vn.motcua.identity.Actor;

/** What happens at the demo authority's counters. */
@Component
class DemoCounter {
  private final Filing filing;
  private final Acceptance acceptance;
  private final SupplementRequests requests;
  private final Supplements supplements;
  private final DemoPaper paper;

  DemoCounter(
      Filing filing,
      Acceptance acceptance,
      SupplementRequests requests,
      Supplements supplements,
      DemoPaper paper) {
    this.filing = filing;
    this.acceptance = acceptance;
    this.requests = requests;
    this.supplements = supplements;
    this.paper = paper;
  }

  Dossier file(Story story, Authority.Person person, UUID agency, Case requested, Actor actor) {
    List<GivenPaper> papers = new ArrayList<>();
    for (PaperRequirement asked : requested.missing(story.channel(), Set.of())) {
      if (papers.stream().noneMatch(given -> sameGroup(requested, given, asked))) {
        papers.add(given(asked, story.channel(), actor));
      }
    }
    return filing.file(
        new Filing.Command(
            "demo-"
                + story.agency()
                + "-"
                + story.workingDaysAgo()
                + "-"
                + story.time()
                + "-"
                + story.person(),
            agency,
            story.procedure(),
            story.caseKey(),
            story.channel(),
            new Applicant(
                Applicant.Kind.CITIZEN,
                person.name(),
                person.identity(),
                person.phone(),
                null,
                person.address(),
                null,
                null),
            papers,
            story.channel() == Channel.ONLINE ? ReturnMethod.ELECTRONIC : ReturnMethod.COUNTER,
            new FeeFacts(4, 2, null, Set.of())),
        actor);
  }

  Dossier accept(Dossier dossier, Actor officer) {
    return acceptance.accept(dossier.code(), officer);
  }

  Dossier refuse(Dossier dossier, String reason, Actor officer) {
    return acceptance.refuse(dossier.code(), reason, officer);
  }

  /** Asks for the last paper of the list again. */
  Dossier ask(Dossier dossier, Case requested, String reason, Actor officer) {
    return requests.request(
        dossier.code(),
        reason,
        List.of(new SupplementRequests.Item(asked(requested).code(), reason)),
        officer);
  }

  Dossier supplement(Dossier dossier, Case requested, Actor actor) {
    return supplements.supplement(
        dossier.code(),
        List.of(
            GivenPaper.uploaded(asked(requested).code(), List.of(paper.scan(actor, "bo-sung")))),
        actor);
  }

  private static PaperRequirement asked(Case requested) {
    return requested.papers().stream()
        .filter(each -> each.required() && each.replacedBy() == null)
        .reduce((first, second) -> second)
        .orElse(requested.papers().getFirst());
  }

  private GivenPaper given(PaperRequirement asked, Channel channel, Actor actor) {
    @Nullable UUID scan = asked.shownOnly() ? null : paper.scan(actor, asked.code());
    List<UUID> files = scan == null ? List.of() : List.of(scan);
    return channel == Channel.ONLINE
        ? GivenPaper.uploaded(asked.code(), List.of(paper.scan(actor, asked.code())))
        : new GivenPaper(
            asked.code(),
            Math.max(asked.originals(), asked.certifiedCopies() + asked.plainCopies() > 0 ? 0 : 1),
            asked.certifiedCopies(),
            asked.plainCopies(),
            files);
  }

  private static boolean sameGroup(Case requested, GivenPaper given, PaperRequirement asked) {
    return asked.oneOf() != null
        && requested
            .paper(given.code())
            .map(PaperRequirement::oneOf)
            .filter(asked.oneOf()::equals)
            .isPresent();
  }
}
