package vn.motcua.dossier;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.Actor;

/** The counter's way in: filing for somebody who is there, and accepting in the same moment. */
@Service
public class CounterIntake {
  /** Code of the paper that lets somebody file for the applicant. */
  public static final String AUTHORISATION = Completeness.AUTHORISATION;

  private final Filing filing;
  private final Acceptance acceptance;

  CounterIntake(Filing filing, Acceptance acceptance) {
    this.filing = filing;
    this.acceptance = acceptance;
  }

  public Dossier file(Filing.Command command, Actor actor) {
    return filing.file(command, actor);
  }

  /**
   * Files and accepts in one transaction: when the dossier cannot be accepted, nothing is filed.
   * The same submission key again gives the dossier as it stands.
   */
  @Transactional
  public Dossier fileAndAccept(Filing.Command command, Actor actor) {
    Dossier filed = filing.file(command, actor);
    return filed.status() == DossierStatus.FILED ? acceptance.accept(filed.code(), actor) : filed;
  }
}
