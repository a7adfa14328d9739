package vn.motcua.base.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfTest {
  private static final Locale VIETNAMESE = Locale.of("vi");

  /** Every Vietnamese letter that has a mark, small and great. */
  private static final String LETTERS =
      "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư"
          + IntStream.rangeClosed(0x1EA0, 0x1EF9)
              .mapToObj(Character::toString)
              .collect(Collectors.joining());

  @Test
  void a_document_is_tagged_titled_and_in_its_language() {
    Printed printed = print("<h1>Phiếu</h1><p>Kính gửi</p>");
    assertThat(printed.tagged).isTrue();
    assertThat(printed.title).isEqualTo("Tiêu đề của phiếu");
    assertThat(printed.showsTitle).isTrue();
    assertThat(printed.language).isEqualTo("vi");
    assertThat(printed.structure).contains("H1", "P");
    assertThat(printed.metadata)
        .contains("<pdfuaid:part>1</pdfuaid:part>")
        .contains("<pdfaid:part>2</pdfaid:part>")
        .contains("<pdfaid:conformance>A</pdfaid:conformance>");
  }

  @Test
  void every_vietnamese_letter_is_printed_in_every_face() {
    Printed printed =
        print(
            "<p>"
                + LETTERS
                + "</p><p><b>"
                + LETTERS
                + "</b></p><p><i>"
                + LETTERS
                + "</i></p>"
                + "<p><b><i>"
                + LETTERS
                + "</i></b></p>");
    assertThat(printed.text.replace(" ", "")).isEqualTo(LETTERS.repeat(4));
    assertThat(printed.fonts)
        .containsExactly(
            "LiberationSerif",
            "LiberationSerif-Bold",
            "LiberationSerif-BoldItalic",
            "LiberationSerif-Italic");
  }

  @Test
  void letters_typed_with_loose_accents_are_printed_composed() {
    String loose = Normalizer.normalize("Nguyễn Thị Hường", Normalizer.Form.NFD);
    assertThat(print("<p>" + loose + "</p>").text).contains("Nguyễn Thị Hường");
  }

  @Test
  void what_cannot_be_printed_does_not_stop_the_rest() {
    Printed printed = print("<p>Ông A\u0001 😀 字 Bình</p>");
    assertThat(printed.text).contains("Ông A").contains("Bình");
  }

  @Test
  void the_paper_is_as_the_style_says() {
    assertThat(print("@page { size: A5 }", "<p>a</p>").pages).containsExactly("148×210");
    assertThat(print("@page { size: A4 }", "<p>a</p>").pages).containsExactly("210×297");
    assertThat(print("@page { size: A4 landscape }", "<p>a</p>").pages).containsExactly("297×210");
  }

  @Test
  void nothing_outside_of_the_document_is_read(@TempDir Path folder) throws Exception {
    Path style = Files.writeString(folder.resolve("a.css"), "p::after { content: 'BÍ MẬT' }");
    Printed printed =
        new Printed(
            Pdf.render(
                "<html><head><link rel='stylesheet' href='"
                    + style.toUri()
                    + "'/><style>@import url('"
                    + style.toUri()
                    + "');</style></head><body><p>chữ</p><img alt='ảnh'"
                    + " src='file:///etc/hostname'/><img alt='ảnh'"
                    + " src='http://127.0.0.1:9/a.png'/></body></html>",
                "t",
                VIETNAMESE));
    assertThat(printed.text).contains("chữ").doesNotContain("BÍ MẬT");
  }

  @Test
  void a_document_that_asks_for_outside_entities_is_refused() {
    assertThatThrownBy(
            () ->
                Pdf.render(
                    "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><html>&x;</html>",
                    "t",
                    VIETNAMESE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Pdf.render("<html><p></html>", "t", VIETNAMESE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not well-formed");
  }

  @Test
  void codes_are_read_from_paper_and_named_for_those_who_cannot_see() {
    String address = "https://motcua.vn/tra-cuu/H24.31.10813-260327-0001?key=ĐƯỜNG";
    Printed printed =
        print(
            "@page { size: A5 } img.qr { width: 25mm } img.bar { width: 70mm; height: 10mm }",
            "<p><img class='qr' alt='Mã tra cứu' src='"
                + Codes.qr(address)
                + "'/></p><p style='margin-top: 20mm'><img class='bar' alt='Mã vạch' src='"
                + Codes.code128("H24.31.10813-260327-0001")
                + "'/></p>");
    assertThat(printed.codes())
        .containsExactlyInAnyOrder("QR_CODE " + address, "CODE_128 H24.31.10813-260327-0001");
    assertThat(printed.alternatives).containsExactly("Mã tra cứu", "Mã vạch");
  }

  @Test
  void a_code_that_cannot_be_made_is_an_error() {
    assertThatThrownBy(() -> Codes.qr("x".repeat(3000)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Codes.code128("đ")).isInstanceOf(IllegalArgumentException.class);
  }

  private static Printed print(String body) {
    return print("", body);
  }

  private static Printed print(String style, String body) {
    String xhtml =
        "<html><head><style>body { font-family: 'Liberation Serif'; font-size: 9pt } p {"
            + " word-wrap: break-word } "
            + style
            + "</style></head><body>"
            + body
            + "</body></html>";
    return new Printed(Pdf.render(xhtml, "Tiêu đề của phiếu", VIETNAMESE));
  }
}
