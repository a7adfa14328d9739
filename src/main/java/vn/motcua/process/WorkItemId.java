package vn.motcua.process;

import java.util.UUID;
import vn.motcua.base.NotFound;

/**
 * A work item's name: the subject of its run and its number there, from 1.
 *
 * <p>Written "0198…-….3" in addresses and in the API.
 */
public record WorkItemId(UUID subject, int number) {
  /**
   * @throws NotFound when the text is not a work item's name: nothing can be under it
   */
  public static WorkItemId parse(String text) {
    int dot = text.lastIndexOf('.');
    try {
      return new WorkItemId(
          UUID.fromString(text.substring(0, Math.max(dot, 0))),
          Integer.parseInt(text.substring(dot + 1)));
    } catch (IllegalArgumentException e) {
      throw new NotFound("work item", text);
    }
  }

  @Override
  public String toString() {
    return subject + "." + number;
  }
}
