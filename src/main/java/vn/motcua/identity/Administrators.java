package vn.motcua.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Invalid;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;
import vn.motcua.organisation.Appointment;
import vn.motcua.organisation.NewOfficer;
import vn.motcua.organisation.NewPost;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Post;
import vn.motcua.organisation.PostKind;
import vn.motcua.organisation.Posts;
import vn.motcua.organisation.Staffing;

/**
 * Administrators (quản trị) made from the command line: the first one, whom nobody could appoint in
 * a page, and any who lost their password.
 */
@Service
public class Administrators {
  private static final UUID BY = new Actor.SystemActor("./motcua admin").id();

  private final Officers officers;
  private final Staffing staffing;
  private final Posts posts;
  private final Accounts accounts;
  private final OfficeClock clock;

  Administrators(
      Officers officers, Staffing staffing, Posts posts, Accounts accounts, OfficeClock clock) {
    this.officers = officers;
    this.staffing = staffing;
    this.posts = posts;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Whether the officer of that user name administers some agency today. */
  public boolean isOne(String username) {
    return officers.byUsername(username).filter(this::administers).isPresent();
  }

  /**
   * A new password for an administrator.
   *
   * @return the password, shown this once
   * @throws NotFound when nobody has the user name
   */
  @Transactional
  public String newPassword(String username) {
    return accounts.oneTimePassword(
        officers.byUsername(username).orElseThrow(() -> new NotFound("officer", username)));
  }

  /**
   * Makes somebody an administrator: enters them as an officer where they are none yet, and gives
   * them a post of administrator.
   *
   * @param name the officer's name where they are entered
   * @param post the post in its agency
   * @return their password, shown this once
   * @throws Invalid when the user name cannot be one
   */
  @Transactional
  public String make(String username, String name, NewPost post) {
    Officer officer =
        officers
            .byUsername(username)
            .orElseGet(() -> staffing.register(new NewOfficer(username, name, null, null), BY));
    Post added = posts.addPost(post, BY);
    staffing.appoint(new Appointment(added.id(), officer.id(), LocalDate.now(clock), null), BY);
    return accounts.oneTimePassword(officer);
  }

  private boolean administers(Officer officer) {
    return officers.postsOf(officer.id(), LocalDate.now(clock)).stream()
        .anyMatch(held -> held.post().kind() == PostKind.ADMINISTRATOR);
  }
}
