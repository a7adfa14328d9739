package vn.motcua.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.records.StoredFile.Concern;

class InspectorTest {
  private final Inspector inspector = new Inspector();
  @TempDir Path folder;

  static Stream<Arguments> taken() {
    return Stream.of(
        Arguments.of("don.pdf", Samples.pdf(3), "application/pdf", 3),
        Arguments.of("DON.PDF", Samples.pdf(1), "application/pdf", 1),
        Arguments.of(
            "don.pdf", Samples.joined(Samples.latin("\n\n"), Samples.pdf(1)), "application/pdf", 1),
        Arguments.of("cmnd.jpeg", Samples.picture("jpeg"), "image/jpeg", 1),
        Arguments.of("cmnd.png", Samples.picture("png"), "image/png", 1),
        Arguments.of("quet.tif", Samples.tiff(4), "image/tiff", 4),
        Arguments.of("anh.webp", Samples.latin("RIFF\44\0\0\0WEBPVP8 "), "image/webp", null),
        Arguments.of(
            "to khai.docx",
            Samples.office(Samples.DOCX_PART),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            null),
        Arguments.of(
            "bang.xlsx",
            Samples.office(Samples.XLSX_PART),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            null),
        Arguments.of("to khai.odt", Samples.odt(), "application/vnd.oasis.opendocument.text", null),
        Arguments.of("don.pdf.p7s", Samples.SIGNATURE, "application/pkcs7-signature", null));
  }

  @ParameterizedTest
  @MethodSource("taken")
  void a_file_is_known_by_its_content(String name, byte[] content, String mediaType, Integer pages)
      throws IOException {
    Inspector.Passed passed = inspect(content, name);
    assertThat(passed.finding().mediaType()).isEqualTo(mediaType);
    assertThat(passed.finding().pages()).isEqualTo(pages);
    assertThat(passed.finding().concerns()).isEmpty();
    assertThat(passed.name().value()).isEqualTo(name);
  }

  static Stream<Arguments> refused() {
    byte[] pdf = Samples.pdf(1);
    byte[] archive = Samples.zip(Map.of("Main.class", "\u00ca\u00fe"));
    return Stream.of(
        Arguments.of("a program called pdf", "don.pdf", Samples.WINDOWS_PROGRAM, "not-allowed"),
        Arguments.of("a page called png", "anh.png", Samples.PAGE, "not-allowed"),
        Arguments.of("a drawing with scripts", "anh.svg", Samples.latin("<svg/>"), "not-allowed"),
        Arguments.of("plain text", "don.pdf", Samples.latin("xin chao"), "not-allowed"),
        Arguments.of("an archive", "hoso.zip", archive, "not-allowed"),
        Arguments.of("an archive called docx", "don.docx", archive, "not-allowed"),
        Arguments.of(
            "a document with macros", "don.docx", Samples.office(Samples.DOCM_PART), "not-allowed"),
        Arguments.of("a pdf called png", "anh.png", pdf, "name-disagrees"),
        Arguments.of("a pdf called exe", "don.pdf.exe", pdf, "name-disagrees"),
        Arguments.of("a png called jpg", "anh.jpg", Samples.picture("png"), "name-disagrees"),
        Arguments.of(
            "a sheet called docx", "a.docx", Samples.office(Samples.XLSX_PART), "name-disagrees"),
        Arguments.of(
            "a picture that is a program archive",
            "anh.png",
            Samples.joined(Samples.picture("png"), archive),
            "two-kinds"),
        Arguments.of(
            "a pdf that is an archive", "a.pdf", Samples.joined(pdf, archive), "two-kinds"),
        Arguments.of(
            "a picture that is a pdf",
            "anh.jpg",
            Samples.joined(Arrays.copyOf(Samples.picture("jpg"), 200), pdf),
            "two-kinds"),
        Arguments.of(
            "a pdf after something else",
            "a.pdf",
            Samples.joined(Samples.latin("MZ hello "), pdf),
            "two-kinds"),
        Arguments.of("half a pdf", "don.pdf", Samples.latin("%PDF-1.7\n%âãÏÓ\n"), "damaged"),
        Arguments.of("a pdf without pages", "don.pdf", Samples.pdf(0), "damaged"),
        Arguments.of("half a png", "a.png", Arrays.copyOf(Samples.picture("png"), 12), "damaged"),
        Arguments.of("a tiff without pages", "a.tif", Samples.latin("II*\0\10\0\0\0"), "damaged"),
        Arguments.of("half a docx", "a.docx", Samples.latin("PK\3\4xxxxxxxxxxxxxxxxx"), "damaged"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void is_refused_with_its_reason(String what, String name, byte[] content, String reason) {
    assertThatThrownBy(() -> inspect(content, name))
        .asInstanceOf(type(Invalid.class))
        .satisfies(
            invalid ->
                assertThat(invalid.faults())
                    .extracting(Fault::field, Fault::key)
                    .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("file", "records.file." + reason)));
  }

  @Test
  void the_fault_says_what_was_claimed_and_what_was_found() {
    assertThatThrownBy(() -> inspect(Samples.pdf(1), "anh.png"))
        .asInstanceOf(type(Invalid.class))
        .satisfies(
            invalid ->
                assertThat(invalid.faults().getFirst().args()).containsExactly(".png", ".pdf"));
  }

  @Test
  void a_name_without_extension_gets_that_of_the_content() throws IOException {
    assertThat(inspect(Samples.pdf(1), "Đơn xin").name().value()).isEqualTo("Đơn xin.pdf");
  }

  static Stream<Arguments> concerning() {
    return Stream.of(
        Arguments.of("a password to open", Samples.lockedPdf("mật khẩu"), Concern.ENCRYPTED),
        Arguments.of("a password to change", Samples.lockedPdf(""), Concern.ENCRYPTED),
        Arguments.of("a script", Samples.scriptingPdf(), Concern.ACTIVE_CONTENT),
        Arguments.of("starts a program", Samples.launchingPdf(), Concern.ACTIVE_CONTENT),
        Arguments.of(
            "carries a program", Samples.carryingPdf("Setup.EXE"), Concern.ACTIVE_CONTENT));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("concerning")
  void a_pdf_is_taken_with_a_warning(String what, byte[] pdf, Concern concern) throws IOException {
    assertThat(inspect(pdf, "don.pdf").finding().concerns()).containsExactly(concern);
  }

  @Test
  void a_pdf_that_carries_data_is_not_a_concern() throws IOException {
    assertThat(inspect(Samples.carryingPdf("data.xml"), "don.pdf").finding().concerns()).isEmpty();
  }

  @Test
  void a_tiff_whose_pages_run_in_a_circle_is_counted_in_finite_time() throws IOException {
    byte[] tiff = Samples.tiff(1);
    byte[] circle = pointingBack(tiff);
    assertThat(inspect(circle, "a.tif").finding().pages()).isNotNull();
  }

  /** The offset after a directory's entries names the next directory: made to name itself. */
  private static byte[] pointingBack(byte[] tiff) {
    byte[] circle = tiff.clone();
    boolean little = tiff[0] == 'I';
    int first = number(tiff, 4, 4, little);
    int next = first + 2 + 12 * number(tiff, first, 2, little);
    System.arraycopy(tiff, 4, circle, next, 4);
    return circle;
  }

  private static int number(byte[] bytes, int from, int length, boolean little) {
    int value = 0;
    for (int i = 0; i < length; i++) {
      value = value << 8 | bytes[from + (little ? length - 1 - i : i)] & 0xFF;
    }
    return value;
  }

  private Inspector.Passed inspect(byte[] content, String name) throws IOException {
    Path file = Files.write(folder.resolve("content"), content);
    return inspector.inspect(file, name);
  }
}
