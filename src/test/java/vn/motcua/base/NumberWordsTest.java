package vn.motcua.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWordsTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0                   , không
          1                   , một
          4                   , bốn
          5                   , năm
          10                  , mười
          11                  , mười một
          14                  , mười bốn
          15                  , mười lăm
          20                  , hai mươi
          21                  , hai mươi mốt
          24                  , hai mươi tư
          25                  , hai mươi lăm
          91                  , chín mươi mốt
          100                 , một trăm
          101                 , một trăm lẻ một
          105                 , một trăm lẻ năm
          110                 , một trăm mười
          115                 , một trăm mười lăm
          121                 , một trăm hai mươi mốt
          999                 , chín trăm chín mươi chín
          1000                , một nghìn
          1001                , một nghìn không trăm lẻ một
          1010                , một nghìn không trăm mười
          2500                , hai nghìn năm trăm
          10000               , mười nghìn
          15005               , mười lăm nghìn không trăm lẻ năm
          52000               , năm mươi hai nghìn
          200000              , hai trăm nghìn
          1000000             , một triệu
          1000005             , một triệu không trăm lẻ năm
          1005000             , một triệu không trăm lẻ năm nghìn
          1205000             , một triệu hai trăm lẻ năm nghìn
          21000000            , hai mươi mốt triệu
          1000000000          , một tỷ
          1000000001          , một tỷ không trăm lẻ một
          2050000000          , hai tỷ không trăm năm mươi triệu
          1000000000000       , một nghìn tỷ
          1005000000000       , một nghìn không trăm lẻ năm tỷ
          1000000000000000000 , một tỷ tỷ
          """)
  void is_said_so(long number, String words) {
    assertThat(NumberWords.vietnamese(number)).isEqualTo(words);
  }

  @Test
  void an_amount_begins_with_a_great_letter() {
    assertThat(NumberWords.dong(52_000)).isEqualTo("Năm mươi hai nghìn đồng");
    assertThat(NumberWords.dong(0)).isEqualTo("Không đồng");
  }

  @Test
  void no_two_numbers_sound_alike() {
    Set<String> said = new HashSet<>();
    for (int number = 0; number < 30_000; number++) {
      assertThat(said.add(NumberWords.vietnamese(number))).as("%d", number).isTrue();
    }
    assertThat(NumberWords.vietnamese(Long.MAX_VALUE)).isNotBlank();
  }

  @Test
  void debts_have_no_words() {
    assertThatThrownBy(() -> NumberWords.vietnamese(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
