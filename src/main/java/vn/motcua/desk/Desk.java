package vn.motcua.desk;

import java.util.function.Supplier;
import org.springframework.web.servlet.View;
import vn.motcua.base.Forbidden;
import vn.motcua.base.Invalid;
import vn.motcua.base.NotFound;
import vn.motcua.base.RuleRefusal;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Notice;
import vn.motcua.base.web.Redirect;
import vn.motcua.identity.Actor;
import vn.motcua.process.WorkItemId;

/** What the desk's controllers read alike from a request. */
final class Desk {
  private Desk() {}

  /**
   * @throws Forbidden for who is no officer
   */
  static Actor.OfficerActor officer(Actor actor) {
    if (actor instanceof Actor.OfficerActor officer) {
      return officer;
    }
    throw new Forbidden("desk");
  }

  /** The form again, with what was wrong, when the command says no. */
  static View attempt(Supplier<View> command, Supplier<Html> form) {
    try {
      return command.get();
    } catch (Invalid invalid) {
      return form.get().faults(invalid.faults());
    } catch (RuleRefusal refusal) {
      return form.get().refused(refusal.refused());
    }
  }

  static View toDossier(String code, String notice) {
    return Redirect.to("/desk/dossiers/" + code).with(Notice.success(notice));
  }

  /**
   * @throws NotFound when it cannot be one
   */
  static WorkItemId workItem(String id) {
    try {
      return WorkItemId.parse(id);
    } catch (IllegalArgumentException malformed) {
      throw new NotFound("work item", id);
    }
  }
}
