package vn.motcua.base.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Rectangle2D;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DrawingTest {
  private static final Locale VIETNAMESE = Locale.of("vi");

  @Test
  void a_drawing_is_printed_and_said_aloud() {
    Printed printed =
        new Printed(
            Pdf.render(
                document(
                    "<title>Quy trình</title><desc>Thẩm định</desc><rect x='1' y='1'"
                        + " width='40' height='20' rx='4' fill='#ffffff' stroke='#1f2a33'/>"
                        + "<text x='20' y='15' text-anchor='middle' fill='#1f2a33'>Thẩm định</text>"),
                "t",
                VIETNAMESE));
    assertThat(printed.alternatives).contains("Quy trình: Thẩm định");
  }

  @Test
  void what_it_cannot_print_is_refused_and_not_left_out() {
    assertThatThrownBy(() -> Pdf.render(document("<ellipse/>"), "t", VIETNAMESE))
        .hasStackTraceContaining("cannot print ellipse");
  }

  @Test
  void paths_and_transforms_are_read_as_svg_means_them() {
    assertThat(Outline.path("M0,-10 V10 M-10,0 H10").getBounds2D())
        .isEqualTo(new Rectangle2D.Double(-10, -10, 20, 20));
    var turned = Outline.transform("translate(5 6) rotate(-90)");
    assertThat(turned.createTransformedShape(Outline.path("M0,0 L10,0")).getBounds2D().getMinY())
        .isEqualTo(-4);
  }

  private static String document(String inner) {
    return "<html><head></head><body><svg viewBox='0 0 50 30'>" + inner + "</svg></body></html>";
  }
}
