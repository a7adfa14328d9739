package vn.motcua.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Giấy khai sinh.pdf          , Giấy khai sinh.pdf
          ../../etc/passwd            , passwd
          C:\\Users\\Lan\\don.pdf     , don.pdf
          /tmp/a/../don.pdf           , don.pdf
          ..                          , tep
          .                           , tep
          'ảnh   thẻ .png '           , ảnh thẻ .png
          .htaccess                   , htaccess
          don<1>:"x"|?*.pdf           , don_1___x____.pdf
          con.pdf                     , _con.pdf
          LPT1                        , _LPT1
          console.pdf                 , console.pdf
          """)
  void a_name_is_made_safe(String given, String safe) {
    assertThat(FileName.of(given).value()).isEqualTo(safe);
  }

  @Test
  void accents_are_composed() {
    String decomposed = Normalizer.normalize("Đơn đề nghị.pdf", Normalizer.Form.NFD);
    assertThat(FileName.of(decomposed).value()).isEqualTo("Đơn đề nghị.pdf");
  }

  @Test
  void invisible_characters_cannot_turn_a_program_into_a_document() {
    assertThat(FileName.of("cv\u202Efdp.exe").extension()).isEqualTo("exe");
    assertThat(FileName.of("cv\u202Efdp.exe").value()).isEqualTo("cvfdp.exe");
    assertThat(FileName.of("don.pdf\0.exe").value()).isEqualTo("don.pdf.exe");
    assertThat(FileName.of("don\r\nX-Header: 1.pdf").value()).isEqualTo("donX-Header_ 1.pdf");
  }

  @Test
  void a_long_name_keeps_its_extension() {
    String name = FileName.of("đ".repeat(400) + ".pdf").value();
    assertThat(name).hasSize(150).endsWith("đ.pdf");
  }

  @Test
  void a_long_name_is_not_cut_inside_a_character() {
    String name = FileName.of("a" + "😀".repeat(200)).value();
    assertThat(name).hasSizeLessThanOrEqualTo(150).doesNotContain("?");
    assertThat(Character.isLowSurrogate(name.charAt(name.length() - 1))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"a.PDF,pdf", "a.tar.gz,gz", "a,''", "a.,''", "a.b c,''", "a.verylongextension,''"})
  void the_extension_is_the_last_one(String given, String extension) {
    assertThat(FileName.of(given).extension()).isEqualTo(extension);
  }

  @Property
  void any_text_becomes_a_name_that_stays_as_it_is(@ForAll String given) {
    FileName name = FileName.of(given);
    assertThat(name.value()).isNotBlank().hasSizeLessThanOrEqualTo(151);
    assertThat(name.value()).doesNotContainPattern("[/\\\\\\p{Cc}<>:\"|?*]");
    assertThat(FileName.of(name.value())).isEqualTo(name);
  }
}
