package vn.motcua.records;

/** In what form a paper (thành phần hồ sơ) was handed in. */
public enum PaperKind {
  /** Bản chính. */
  ORIGINAL,
  /** Bản sao chứng thực. */
  CERTIFIED,
  /** Bản sao thường, bản photo. */
  PLAIN,
  /** Bản điện tử. */
  ELECTRONIC;

  /** Key of its name for people. */
  public String key() {
    return "records.kind." + name();
  }
}
