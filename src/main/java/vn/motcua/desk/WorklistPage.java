package vn.motcua.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.PostKind;
import vn.motcua.process.WorkItemId;
import vn.motcua.worklist.Entry;
import vn.motcua.worklist.Worklist;

/**
 * What the officer has to do.
 *
 * @param tasks those of the chosen post, most urgent first
 * @param posts how many each post has
 * @param chosen the chosen post, null for all
 */
public record WorklistPage(
    List<Worklist.Task> tasks,
    Map<PostKind, Long> posts,
    Map<Entry.Urgency, Long> urgencies,
    @Nullable PostKind chosen) {
  public WorklistPage {
    tasks = List.copyOf(tasks);
    posts = Map.copyOf(posts);
    urgencies = Map.copyOf(urgencies);
  }

  public long count(Entry.Urgency urgency) {
    return urgencies.getOrDefault(urgency, 0L);
  }

  /** Whether there is anything that can be passed on in a batch. */
  public boolean batchable() {
    return tasks.stream().anyMatch(task -> batch(task.entry()));
  }

  /** Where the task is done. */
  public static String path(Entry entry) {
    return switch (entry.kind()) {
      case INTAKE -> "/desk/dossiers/" + entry.code() + "/acceptance";
      case WITHDRAWAL -> "/desk/dossiers/" + entry.code() + "/withdrawal";
      case RETURN -> "/desk/dossiers/" + entry.code() + "/return";
      case STEP -> "/desk/work-items/" + item(entry);
    };
  }

  /** Only steps nobody waits for can be passed on in a batch. */
  public static boolean batch(Entry entry) {
    return entry.kind() == Entry.Kind.STEP && !entry.waiting();
  }

  public static String item(Entry entry) {
    return new WorkItemId(entry.dossierId(), entry.number()).toString();
  }

  public static String tone(Entry.Urgency urgency) {
    return switch (urgency) {
      case OVERDUE -> "bad";
      case SOON -> "waiting";
      case NORMAL -> "neutral";
    };
  }
}
