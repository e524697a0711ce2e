package io.keyward.processor.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "plain", "\"quoted\" \\ back", "line\nfeed\r\ttab", "\u0000\u001b\u007f\u0085",
        "</script>", "é漢\ud83d\ude00", "\ud83d", "\ude00\ud83d", "\u2028\u2029\u202e\u200b\ufeff"
      })
  void everyTextSurvives(String text) throws JsonReader.NoJsonException {
    Json json = Json.members(Map.of(text, new Json.Items(List.of(new Json.Text(text)))));

    assertThat(JsonReader.read(JsonWriter.write(json))).isEqualTo(json);
  }

  @Test
  void whatCannotBeSeenOrReordersALineIsEscaped() {
    assertThat(JsonWriter.write(new Json.Text("a\u202eb\ud83dc\u0001\ud83d\ude00")))
        .isEqualTo("\"a\\u202eb\\ud83dc\\u0001\ud83d\ude00\"\n");
  }

  @Test
  void membersAreSortedOneALine() {
    Json json = Json.members(Map.of("b", new Json.Text("2"), "a", Json.texts(List.of("1"))));

    assertThat(JsonWriter.write(json))
        .isEqualTo(
            """
            {
              "a": [
                "1"
              ],
              "b": "2"
            }
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "-1.5e3", " [ ] ", "{}", "\"\\u00e9\\/\\b\\f\""})
  void whatIsJsonIsRead(String text) throws JsonReader.NoJsonException {
    assertThat(JsonReader.read(text)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[1,]",
        "{\"a\":1,\"a\":2}",
        "\"\n\"",
        "\"\\x\"",
        "\"\\u12g4\"",
        "\"open",
        "01",
        "1 2",
        "{a:1}",
        "tru",
        "\"\\"
      })
  void whatIsNoJsonIsRefusedWithItsLine(String text) {
    assertThatThrownBy(() -> JsonReader.read(text))
        .isInstanceOf(JsonReader.NoJsonException.class)
        .hasMessageStartingWith("line ");
  }

  @Test
  void depthIsBounded() {
    assertThatThrownBy(() -> JsonReader.read("[".repeat(100_000)))
        .isInstanceOf(JsonReader.NoJsonException.class)
        .hasMessageContaining("levels");
  }
}
