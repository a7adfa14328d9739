package vn.motcua.desk;

import java.util.List;
import java.util.Map;
import vn.motcua.catalogue.Case;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureVersion;

/**
 * Filing for somebody at the counter, or what came by post.
 *
 * @param submissionKey made with the form, so that sending it twice files once
 * @param fields everything entered so far, by name
 */
public record IntakePage(
    ProcedureVersion procedure,
    Case requested,
    Channel channel,
    String submissionKey,
    Map<String, String> fields) {
  public IntakePage {
    fields = Map.copyOf(fields);
  }

  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  public String path() {
    return "/desk/intake/" + procedure.code();
  }

  public List<Channel> channels() {
    return requested.terms().stream()
        .map(term -> term.channel())
        .filter(offered -> offered != Channel.ONLINE)
        .toList();
  }
}
