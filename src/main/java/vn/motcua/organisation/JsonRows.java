package vn.motcua.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads areas out of JSON: an array of provinces, each an object with Code, Name, FullName … and an
 * array Wards of the same. What follows a place that is no JSON cannot be read.
 */
final class JsonRows {
  private static final Map<String, String> COLUMNS =
      Map.of(
          "Code", "code",
          "Name", "name",
          "NameEn", "name_en",
          "FullName", "full_name",
          "FullNameEn", "full_name_en",
          "ProvinceCode", "province_code");

  private final List<AreaRow> rows = new ArrayList<>();
  private final List<RowFault> faults = new ArrayList<>();

  private JsonRows() {}

  static JsonRows read(String text) {
    JsonRows rows = new JsonRows();
    try (JsonParser parser = JsonMapper.shared().createParser(text)) {
      parser.nextToken();
      rows.areas(parser, Agency.Level.PROVINCE);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      rows.faults.add(RowFault.of(line, "", "organisation.import.json"));
    }
    return rows;
  }

  List<AreaRow> rows() {
    return rows;
  }

  List<RowFault> faults() {
    return faults;
  }

  private void areas(JsonParser parser, Agency.Level level) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      faults.add(RowFault.of(line(parser), "", "organisation.import.row"));
      parser.skipChildren();
      return;
    }
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        area(parser, level);
      } else {
        faults.add(RowFault.of(line(parser), "", "organisation.import.row"));
        parser.skipChildren();
      }
    }
  }

  private void area(JsonParser parser, Agency.Level level) {
    Map<String, @Nullable String> values = new HashMap<>();
    rows.add(new AreaRow(line(parser), level, values));
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String member = parser.currentName();
      JsonToken value = parser.nextToken();
      String column = COLUMNS.get(member);
      if (member.equals("Wards") && level == Agency.Level.PROVINCE) {
        areas(parser, Agency.Level.COMMUNE);
      } else if (value == JsonToken.VALUE_STRING && column != null) {
        values.put(column, parser.getString());
      } else {
        parser.skipChildren();
      }
    }
  }

  private static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }
}
