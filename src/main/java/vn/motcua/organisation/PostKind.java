package vn.motcua.organisation;

/** What a post does in settling dossiers; process models name it as the lane. */
public enum PostKind {
  /** Cán bộ tiếp nhận và trả kết quả, at the one-stop. */
  RECEPTION,
  /** Chuyên viên, who examines and drafts. */
  SPECIALIST,
  /** Lãnh đạo phòng, who assigns and reviews. */
  HEAD,
  /** Lãnh đạo Ủy ban nhân dân, who signs. */
  LEADER,
  /** Văn thư, who numbers and seals. */
  CLERK,
  /** Quản trị hệ thống. */
  ADMINISTRATOR
}
