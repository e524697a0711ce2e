package io.keyward.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "loadACL, load acl",
    "settings, settings",
    "address, address",
    "tokenCount, token count",
    "user_id, user id",
    "userID, user id",
    "XMLParser, xml parser",
    "parseXMLFile, parse xml file",
    "CARD_NUMBER, card number",
    "__a__b, a b",
    "address2Line, address2 line",
    "aB, a b",
    "A, a",
    "_, ''",
    "Größe, größe",
  })
  void aNameIsSplitAtUnderscoresHumpsAndEndsOfCapitalRuns(String name, String words) {
    assertThat(String.join(" ", Words.of(name))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "userId, user_id, userId",
    "user_id, user_id, userId",
    "id, id, id",
    "userID, user_id, userId"
  })
  void aNameHasASnakeAndACamelForm(String name, String snake, String camel) {
    assertThat(Words.snake(name)).isEqualTo(snake);
    assertThat(Words.camel(name)).isEqualTo(camel);
  }
}
