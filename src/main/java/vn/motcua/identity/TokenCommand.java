package vn.motcua.identity;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.base.Command;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;

/** {@code ./motcua token OFFICER}: prints a new API token that acts as the officer. */
@Component
final class TokenCommand implements Command {
  private final Officers officers;
  private final Tokens tokens;

  TokenCommand(Officers officers, Tokens tokens) {
    this.officers = officers;
    this.tokens = tokens;
  }

  @Override
  public String name() {
    return "token";
  }

  @Override
  public int run(List<String> args, PrintWriter out) {
    if (args.size() != 1) {
      out.println("Usage: ./motcua token OFFICER   (the officer's user name)");
      return 2;
    }
    Optional<Officer> officer = officers.byUsername(args.getFirst()).filter(Officer::active);
    if (officer.isEmpty()) {
      out.println("There is no officer in service with the user name " + args.getFirst() + ".");
      return 1;
    }
    out.println(tokens.issue(officer.get().id(), "./motcua token", null));
    return 0;
  }
}
