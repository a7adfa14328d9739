package vn.motcua.identity;

import vn.motcua.organisation.PostKind;

/**
 * In what part somebody acts (vai trò). An officer's roles follow from the posts they hold that
 * day; everybody who is not an officer has exactly one.
 */
public enum Role {
  /** A citizen (công dân), for their own dossiers only. */
  CITIZEN,
  /** The counter (Bộ phận Một cửa). */
  RECEPTION,
  /** Works on dossiers (công chức thụ lý). */
  SPECIALIST,
  /** Heads a unit (trưởng phòng). */
  HEAD,
  /** Decides for the agency (lãnh đạo Ủy ban nhân dân). */
  LEADER,
  /** Registers, stamps and sends documents (văn thư). */
  CLERK,
  /** Keeps the system's settings (quản trị); sees no dossier. */
  ADMINISTRATOR,
  /** The system itself, for what happens by time. */
  SYSTEM;

  /** The role that a kind of post gives. */
  public static Role of(PostKind kind) {
    return switch (kind) {
      case RECEPTION -> RECEPTION;
      case SPECIALIST -> SPECIALIST;
      case HEAD -> HEAD;
      case LEADER -> LEADER;
      case CLERK -> CLERK;
      case ADMINISTRATOR -> ADMINISTRATOR;
    };
  }

  /** Whether this is a role of officers who handle dossiers. */
  public boolean handlesDossiers() {
    return switch (this) {
      case RECEPTION, SPECIALIST, HEAD, LEADER, CLERK -> true;
      case CITIZEN, ADMINISTRATOR, SYSTEM -> false;
    };
  }
}
