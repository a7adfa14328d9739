package vn.motcua.admin;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import vn.motcua.base.Invalid;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.RuleRefusal;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Notice;
import vn.motcua.base.web.Redirect;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.NewPost;
import vn.motcua.organisation.Post;
import vn.motcua.organisation.PostKind;
import vn.motcua.organisation.Posts;

/** The posts of an agency: a new one, and the end of one. */
@Controller
final class PostController {
  private final Agencies agencies;
  private final Posts posts;
  private final Permissions permissions;
  private final OfficeClock clock;

  PostController(Agencies agencies, Posts posts, Permissions permissions, OfficeClock clock) {
    this.agencies = agencies;
    this.posts = posts;
    this.permissions = permissions;
    this.clock = clock;
  }

  @GetMapping("/admin/agencies/{id}/posts/new")
  Html create(@PathVariable UUID id, Actor actor) {
    permissions.require(actor, null, Action.AGENCY_MANAGE, null);
    return Html.of(page(agencies.get(id), new PostForm("", "", "", "", "")));
  }

  @PostMapping("/admin/agencies/{id}/posts")
  View save(@PathVariable UUID id, PostForm form, Actor actor) {
    permissions.require(actor, null, Action.AGENCY_MANAGE, null);
    Agency agency = agencies.get(id);
    Entered entered = new Entered();
    PostKind kind = entered.choice("kind", PostKind.values(), form.kind());
    UUID unit = entered.optionalId("unitId", form.unitId());
    LocalDate from = entered.optionalDay("validFrom", form.validFrom());
    if (kind == null || !entered.faults().isEmpty()) {
      return Html.of(page(agency, form)).faults(entered.faults());
    }
    try {
      Post post =
          posts.addPost(
              new NewPost(id, unit, kind, form.title(), form.titleEn(), from), actor.id());
      return Redirect.to("/admin/posts/" + post.id())
          .with(Notice.success("admin.post.added", form.title()));
    } catch (Invalid e) {
      return Html.of(page(agency, form)).faults(e.faults());
    }
  }

  /** Today is its last day; a refusal is shown on the post's page. */
  @PostMapping("/admin/posts/{id}/closure")
  View close(@PathVariable UUID id, Actor actor) {
    permissions.require(actor, null, Action.AGENCY_MANAGE, null);
    Post post = agencies.post(id);
    try {
      posts.closePost(id, LocalDate.now(clock), actor.id());
    } catch (RuleRefusal e) {
      return Redirect.to("/admin/posts/" + id).with(Notice.refused(e.refused()));
    }
    return Redirect.to("/admin/agencies/" + post.agencyId())
        .with(Notice.success("admin.post.was-closed", post.title()));
  }

  private PostNewPage page(Agency agency, PostForm form) {
    return new PostNewPage(agency, form, agencies.units(agency.id()));
  }
}
