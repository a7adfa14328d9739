package vn.motcua.identity;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.base.Command;
import vn.motcua.base.Messages;
import vn.motcua.base.OfficeClock;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.NewPost;
import vn.motcua.organisation.PostKind;

/**
 * {@code ./motcua admin USERNAME [AGENCY]}: makes an administrator, or gives one a new password.
 * The agency is named by its electronic identifier and may be left out where only one stands at the
 * top.
 */
@Component
final class AdminCommand implements Command {
  private static final String TITLE = "identity.admin.post";

  private final Administrators administrators;
  private final Agencies agencies;
  private final Messages messages;
  private final OfficeClock clock;

  AdminCommand(
      Administrators administrators, Agencies agencies, Messages messages, OfficeClock clock) {
    this.administrators = administrators;
    this.agencies = agencies;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "admin";
  }

  @Override
  public int run(List<String> args, PrintWriter out) {
    if (args.isEmpty() || args.size() > 2) {
      out.println("Usage: ./motcua admin USERNAME [AGENCY]   (the agency's electronic identifier)");
      return 2;
    }
    String username = args.getFirst();
    if (administrators.isOne(username)) {
      tell(username, administrators.newPassword(username), out);
      return 0;
    }
    Optional<Agency> agency = args.size() == 2 ? agencies.byCode(args.getLast()) : topmost();
    if (agency.isEmpty()) {
      out.println(
          args.size() == 2
              ? "There is no agency " + args.getLast() + "."
              : "Name the agency to administer: ./motcua admin " + username + " AGENCY");
      return 1;
    }
    tell(username, administrators.make(username, title(true), post(agency.get())), out);
    return 0;
  }

  private Optional<Agency> topmost() {
    List<Agency> top = agencies.children(null, LocalDate.now(clock));
    return top.size() == 1 ? Optional.of(top.getFirst()) : Optional.empty();
  }

  private NewPost post(Agency agency) {
    return new NewPost(agency.id(), null, PostKind.ADMINISTRATOR, title(true), title(false), null);
  }

  private String title(boolean vietnamese) {
    return messages.text(vietnamese ? Messages.VIETNAMESE : Messages.ENGLISH, TITLE);
  }

  private static void tell(String username, String password, PrintWriter out) {
    out.println("Administrator " + username + " signs in with the password");
    out.println("    " + password);
    out.println("and is asked to choose another one.");
  }
}
