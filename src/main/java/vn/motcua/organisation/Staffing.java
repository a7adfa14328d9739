package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Ids;
import vn.motcua.base.Invalid;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Refused;
import vn.motcua.base.RuleRefusal;
import vn.motcua.organisation.HeldPost.Basis;

/**
 * Changes of officers and of who holds which post (bố trí nhân sự): each post has one main officer
 * at a time and any number of backups (118/2025 art. 11.8), and its main officer may lend it for a
 * time. Nothing is deleted; each change is written down with who made it. Whether they may, the
 * caller has asked.
 */
@Service
public class Staffing {
  private static final String USERNAME = "[a-z][a-z0-9]*([._-][a-z0-9]+)*";
  private static final String EMAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s.]+";
  private static final String PHONE = "0[0-9]{9}";
  private static final int LONGEST_USERNAME = 64;

  private final OfficerStore officers;
  private final StaffingStore store;
  private final UnitStore posts;
  private final ChangeStore changes;
  private final OfficeClock clock;

  Staffing(
      OfficerStore officers,
      StaffingStore store,
      UnitStore posts,
      ChangeStore changes,
      OfficeClock clock) {
    this.officers = officers;
    this.store = store;
    this.posts = posts;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Enters an officer; their account is opened apart.
   *
   * @throws Invalid when a particular is wrong or the user name is taken
   */
  @Transactional
  public Officer register(NewOfficer officer, UUID by) {
    changes.lock();
    Faults faults = new Faults();
    faults.addIf(
        !officer.username().matches(USERNAME) || officer.username().length() > LONGEST_USERNAME,
        "username",
        "organisation.fault.username");
    particulars(officer.name(), officer.email(), officer.phone(), faults);
    faults.raise();
    UUID id = Ids.next();
    if (!officers.insert(id, officer)) {
      faults.add("username", "organisation.fault.username-taken", officer.username());
      faults.raise();
    }
    note(Change.Kind.OFFICER_REGISTERED, null, id, by, officer.name(), officer.username());
    return officer(id);
  }

  /**
   * Sets an officer's name, email and telephone number right.
   *
   * @throws Invalid when a particular is wrong
   */
  @Transactional
  public Officer correct(
      UUID id, String name, @Nullable String email, @Nullable String phone, UUID by) {
    changes.lock();
    Officer before = officer(id);
    Faults faults = new Faults();
    particulars(name, email, phone, faults);
    faults.raise();
    officers.update(new Officer(id, before.username(), name, email, phone, before.active()));
    note(Change.Kind.OFFICER_CORRECTED, null, id, by, before.name(), name);
    return officer(id);
  }

  /**
   * The officer leaves the service now: may act for no post from this moment, and holds none after
   * today.
   *
   * @throws RuleRefusal when they have left already
   */
  @Transactional
  public void leave(UUID id, UUID by) {
    changes.lock();
    Officer officer = officer(id);
    if (!officers.setActive(id, false)) {
      throw refusal(Refused.of("", "organisation.refused.left", officer.name()));
    }
    store.endHoldings(id, today());
    note(Change.Kind.OFFICER_LEFT, null, id, by, officer.name(), today());
  }

  /**
   * The officer is back, and may be appointed anew.
   *
   * @throws RuleRefusal when they never left
   */
  @Transactional
  public void takeBack(UUID id, UUID by) {
    changes.lock();
    Officer officer = officer(id);
    if (!officers.setActive(id, true)) {
      throw refusal(Refused.of("", "organisation.refused.here", officer.name()));
    }
    note(Change.Kind.OFFICER_RETURNED, null, id, by, officer.name(), today());
  }

  /**
   * Makes an officer the main one of a post.
   *
   * @throws Invalid when the last day is before the first
   * @throws RuleRefusal when the post has another main officer or does not exist on one of the
   *     days, or the officer holds it already or has left
   */
  @Transactional
  public Holding appoint(Appointment appointment, UUID by) {
    return put(appointment, Basis.OWN, Change.Kind.OFFICER_APPOINTED, by);
  }

  /**
   * Makes an officer a backup of a post.
   *
   * @throws Invalid when the last day is before the first
   * @throws RuleRefusal when the post does not exist on one of the days, or the officer holds it
   *     already or has left
   */
  @Transactional
  public Holding nameBackup(Appointment appointment, UUID by) {
    return put(appointment, Basis.BACKUP, Change.Kind.BACKUP_NAMED, by);
  }

  /**
   * Ends the time of a main officer or a backup; what they lent ends with it.
   *
   * @throws Invalid when the last day is before the first
   * @throws RuleRefusal when it ends earlier already
   */
  @Transactional
  public void relieve(UUID holdingId, LocalDate lastDay, UUID by) {
    changes.lock();
    Holding holding =
        store.holding(holdingId).orElseThrow(() -> new NotFound("holding", holdingId));
    Faults faults = new Faults();
    faults.order("lastDay", holding.from(), lastDay);
    faults.raise();
    LocalDate end = holding.to();
    if (end != null && !lastDay.isBefore(end)) {
      throw refusal(Refused.of("", "organisation.refused.relieved", holding.officerName(), end));
    }
    store.endHolding(holdingId, lastDay);
    Post post = post(holding.postId());
    note(
        Change.Kind.OFFICER_RELIEVED,
        post.agencyId(),
        holding.officerId(),
        by,
        holding.officerName(),
        post.title(),
        lastDay);
  }

  /**
   * Lends a post for a time.
   *
   * @throws Invalid when it is lent to its own officer, no reason is given, or the days are wrong
   *     or past
   * @throws RuleRefusal when a rule of {@link StaffingRules} says no
   */
  @Transactional
  public Delegation delegate(NewDelegation delegation, UUID by) {
    changes.lock();
    Post post = post(delegation.postId());
    officer(delegation.fromId());
    Faults faults = new Faults();
    faults.addIf(
        delegation.toId().equals(delegation.fromId()), "toId", "organisation.fault.same-officer");
    faults.text("reason", delegation.reason());
    faults.order("to", delegation.from(), delegation.to());
    faults.addIf(delegation.from().isBefore(today()), "from", "organisation.fault.past");
    Officer to = officers.find(delegation.toId()).orElse(null);
    faults.addIf(to == null, "toId", "organisation.fault.officer");
    faults.raise();
    if (to != null) {
      StaffingRules.refusal(
              delegation,
              to,
              store.holdingsOfPost(post.id()),
              store.delegationsOverlapping(delegation.from(), delegation.to()))
          .ifPresent(Staffing::raise);
    }
    UUID id = Ids.next();
    store.insert(id, delegation);
    Delegation made = delegation(id);
    note(
        Change.Kind.POST_DELEGATED,
        post.agencyId(),
        made.fromId(),
        by,
        made.fromName(),
        made.toName(),
        post.title(),
        made.from(),
        made.to(),
        made.reason());
    return made;
  }

  /**
   * Takes a delegation back, at once.
   *
   * @throws RuleRefusal when it was taken back before
   */
  @Transactional
  public void revoke(UUID delegationId, UUID by) {
    changes.lock();
    Delegation delegation = delegation(delegationId);
    if (!store.revoke(delegationId, clock.instant())) {
      throw refusal(Refused.of("", "organisation.refused.revoked", delegation.toName()));
    }
    Post post = post(delegation.postId());
    note(
        Change.Kind.DELEGATION_REVOKED,
        post.agencyId(),
        delegation.fromId(),
        by,
        delegation.fromName(),
        delegation.toName(),
        post.title());
  }

  private Holding put(Appointment appointment, Basis basis, Change.Kind kind, UUID by) {
    changes.lock();
    Post post = post(appointment.postId());
    Officer officer = officer(appointment.officerId());
    Faults faults = new Faults();
    faults.order("to", appointment.from(), appointment.to());
    faults.raise();
    StaffingRules.refusal(
            appointment,
            basis,
            officer,
            posts.postPeriod(post.id()),
            store.holdingsOfPost(post.id()))
        .ifPresent(Staffing::raise);
    UUID id = Ids.next();
    store.insert(id, appointment, basis);
    note(kind, post.agencyId(), officer.id(), by, officer.name(), post.title(), appointment.from());
    return store.holding(id).orElseThrow(() -> new NotFound("holding", id));
  }

  private static void particulars(
      String name, @Nullable String email, @Nullable String phone, Faults faults) {
    faults.text("name", name);
    faults.addIf(email != null && !email.matches(EMAIL), "email", "organisation.fault.email");
    faults.addIf(phone != null && !phone.matches(PHONE), "phone", "organisation.fault.phone");
  }

  private Officer officer(UUID id) {
    return officers.find(id).orElseThrow(() -> new NotFound("officer", id));
  }

  private Post post(UUID id) {
    return posts.post(id).orElseThrow(() -> new NotFound("post", id));
  }

  private Delegation delegation(UUID id) {
    return store.delegation(id).orElseThrow(() -> new NotFound("delegation", id));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), OfficeClock.ZONE);
  }

  private void note(
      Change.Kind kind, @Nullable UUID agency, UUID officer, UUID by, Object... args) {
    changes.add(kind, agency, officer, by, clock.instant(), args);
  }

  private static RuleRefusal refusal(Refused refused) {
    return new RuleRefusal(refused);
  }

  private static void raise(Refused refused) {
    throw new RuleRefusal(refused);
  }
}
