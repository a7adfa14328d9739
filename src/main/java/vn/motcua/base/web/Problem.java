package vn.motcua.base.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import vn.motcua.base.Fault;
import vn.motcua.base.Refused;

/**
 * What goes back when something could not be done: as a page to people, as {@code
 * application/problem+json} to programs.
 *
 * @param status HTTP status
 * @param kind the kind of problem, also the name of its texts ({@code base.problem.<kind>.title})
 * @param faults what was wrong with what was sent
 * @param refused the rule that said no, null where none did
 * @param incident code under which the log has the cause, null where the cause is not ours
 * @param headers headers that the status demands (Allow, Accept)
 */
record Problem(
    int status,
    Kind kind,
    List<Fault> faults,
    @Nullable Refused refused,
    @Nullable String incident,
    HttpHeaders headers) {

  /** The kinds that people and programs are told apart. */
  enum Kind {
    REQUEST("request"),
    INVALID("invalid"),
    UNKNOWN_PERSON("unknown-person"),
    FORBIDDEN("forbidden"),
    NOT_FOUND("not-found"),
    METHOD("method"),
    MEDIA_TYPE("media-type"),
    TOO_LARGE("too-large"),
    TOO_MANY("too-many"),
    REFUSED("refused"),
    STALE("stale"),
    AWAY("away"),
    FULL("full"),
    INCIDENT("incident");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }

    /** The kind for a status that something else decided. */
    static Kind of(int status) {
      return switch (status) {
        case 401 -> UNKNOWN_PERSON;
        case 403 -> FORBIDDEN;
        case 404, 410 -> NOT_FOUND;
        case 405 -> METHOD;
        case 406, 415 -> MEDIA_TYPE;
        case 409 -> STALE;
        case 413 -> TOO_LARGE;
        case 422 -> INVALID;
        case 429 -> TOO_MANY;
        case 503 -> AWAY;
        case 507 -> FULL;
        default -> status >= 500 ? INCIDENT : REQUEST;
      };
    }
  }

  Problem {
    faults = List.copyOf(faults);
  }

  static Problem of(int status) {
    return new Problem(status, Kind.of(status), List.of(), null, null, HttpHeaders.EMPTY);
  }

  static Problem of(int status, List<Fault> faults) {
    return new Problem(status, Kind.of(status), faults, null, null, HttpHeaders.EMPTY);
  }

  static Problem of(int status, HttpHeaders headers) {
    return new Problem(status, Kind.of(status), List.of(), null, null, headers);
  }

  static Problem refused(Refused refused) {
    return new Problem(409, Kind.REFUSED, List.of(), refused, null, HttpHeaders.EMPTY);
  }

  /** Something that the people who run the system have to mend, told under its code. */
  static Problem unkept(String code) {
    return new Problem(507, Kind.FULL, List.of(), null, code, HttpHeaders.EMPTY);
  }

  static Problem incident(String code) {
    return new Problem(500, Kind.INCIDENT, List.of(), null, code, HttpHeaders.EMPTY);
  }

  String titleKey() {
    return "base.problem." + kind.word() + ".title";
  }

  String detailKey() {
    return "base.problem." + kind.word() + ".detail";
  }
}
