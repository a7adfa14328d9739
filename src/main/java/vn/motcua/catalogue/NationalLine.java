package vn.motcua.catalogue;

import java.text.Normalizer;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of a crawl of the national catalogue: the texts of a procedure's page, as they stand
 * there. Members that lack are empty; "Không có thông tin" is how the page says that there is
 * nothing.
 */
record NationalLine(
    String code,
    String name,
    String decision,
    String field,
    String subjects,
    String authority,
    String steps,
    String channels,
    String papers,
    String legalBases,
    String requirements,
    String results) {
  static final String NOTHING = "Không có thông tin";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** The line's texts, or empty when it is no JSON object. */
  static Optional<NationalLine> parse(String json) {
    return object(json).map(NationalLine::of);
  }

  /** The line with another code. */
  static Optional<String> withCode(String json, String code) {
    return object(json).map(object -> object.put("ma_thu_tuc", code).toString());
  }

  private static Optional<ObjectNode> object(String json) {
    try {
      return MAPPER.readTree(json) instanceof ObjectNode object
          ? Optional.of(object)
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static NationalLine of(ObjectNode line) {
    return new NationalLine(
        text(line, "ma_thu_tuc"),
        text(line, "ten_thu_tuc"),
        text(line, "so_quyet_dinh"),
        text(line, "linh_vuc"),
        text(line, "doi_tuong_thuc_hien"),
        text(line, "co_quan_thuc_hien"),
        text(line, "trinh_tu_thuc_hien"),
        text(line, "cach_thuc_thuc_hien"),
        text(line, "thanh_phan_ho_so"),
        text(line, "can_cu_phap_ly"),
        text(line, "yeu_cau_dieu_kien"),
        text(line, "ket_qua_xu_ly"));
  }

  /** The text composed, without NUL (PostgreSQL keeps none), marks nobody sees and odd blanks. */
  private static String text(ObjectNode line, String member) {
    JsonNode node = line.path(member);
    String text = node.isString() ? node.stringValue() : node.isValueNode() ? node.asString() : "";
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFC)
            .replaceAll("[\0\\p{Cf}]", "")
            .replaceAll("[ \t\u00a0]+", " ")
            .strip();
    return plain.equals(NOTHING) ? "" : plain;
  }
}
