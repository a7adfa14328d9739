package vn.motcua.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text with places that every copy fills anew.
 *
 * @param pieces what stands between the places, one more than there are places
 * @param places names of the places
 */
record Text(List<String> pieces, List<String> places) {

  /** Says which place a value of the example is; null when every copy has the same. */
  interface Places {
    @Nullable String of(String value);
  }

  static Text constant(String whole) {
    return new Text(List.of(whole), List.of());
  }

  static Text place(String place) {
    return new Text(List.of("", ""), List.of(place));
  }

  /** JSON whose strings are places where they are known; the names of members never are. */
  static Text ofJson(String json, Places known) {
    List<String> pieces = new ArrayList<>();
    List<String> places = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c != '"') {
        piece.append(c);
        continue;
      }
      int end = closing(json, i);
      String literal = json.substring(i + 1, end);
      @Nullable String place = json.startsWith(":", end + 1) ? null : known.of(literal);
      if (place == null) {
        piece.append('"').append(literal).append('"');
      } else {
        pieces.add(piece.append('"').toString());
        places.add(place);
        piece = new StringBuilder("\"");
      }
      i = end;
    }
    pieces.add(piece.toString());
    return new Text(pieces, places);
  }

  private static int closing(String json, int opening) {
    int i = opening + 1;
    while (json.charAt(i) != '"') {
      i += json.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }

  /** The same with one thing more that varies. */
  Text with(String text, String place) {
    List<String> pieces = new ArrayList<>();
    List<String> places = new ArrayList<>();
    for (int i = 0; i < this.pieces.size(); i++) {
      String rest = this.pieces.get(i);
      for (int at = rest.indexOf(text); at >= 0; at = rest.indexOf(text)) {
        pieces.add(rest.substring(0, at));
        places.add(place);
        rest = rest.substring(at + text.length());
      }
      pieces.add(rest);
      if (i < this.places.size()) {
        places.add(this.places.get(i));
      }
    }
    return new Text(pieces, places);
  }

  /** One behind the other. */
  static Text joined(List<Text> texts, String between, String end) {
    List<String> pieces = new ArrayList<>();
    List<String> places = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (int t = 0; t < texts.size(); t++) {
      Text text = texts.get(t);
      piece.append(t == 0 ? "" : between).append(text.pieces.getFirst());
      for (int i = 0; i < text.places.size(); i++) {
        pieces.add(piece.toString());
        places.add(text.places.get(i));
        piece = new StringBuilder(text.pieces.get(i + 1));
      }
    }
    pieces.add(piece.append(end).toString());
    return new Text(pieces, places);
  }

  /** The same with every piece as COPY wants it; what fills the places must be so already. */
  Text escaped() {
    return new Text(pieces.stream().map(Text::escaped).toList(), places);
  }

  static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  String filled(Map<String, String> values) {
    StringBuilder text = new StringBuilder(256);
    fill(values, text);
    return text.toString();
  }

  void fill(Map<String, String> values, StringBuilder text) {
    for (int i = 0; i < places.size(); i++) {
      String value = values.get(places.get(i));
      if (value == null) {
        throw new IllegalStateException("nothing for the place " + places.get(i));
      }
      text.append(pieces.get(i)).append(value);
    }
    text.append(pieces.getLast());
  }
}
