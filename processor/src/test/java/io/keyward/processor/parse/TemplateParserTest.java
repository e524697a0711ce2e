package io.keyward.processor.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.model.KeyTemplate;
import io.keyward.processor.model.KeyTemplate.Malformed;
import io.keyward.processor.model.KeyTemplate.Parsed;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateParserTest {

  @Test
  void segmentsAndPlaceholdersAreReadInOrder() {
    Parsed parsed = parsed("app:{env}:{tenant_id}:report:v{no}-{user.id}:x", false);

    assertThat(parsed.segments())
        .extracting(KeyTemplate.Segment::text)
        .containsExactly("app", "{env}", "{tenant_id}", "report", "v{no}-{user.id}", "x");
    assertThat(parsed.holes())
        .extracting(Object::toString)
        .containsExactly("{env}", "{tenant_id}", "{no}", "{user.id}");
    assertThat(parsed.tenantIndex()).isEqualTo(2);
    assertThat(parsed.resource().orElseThrow().text()).isEqualTo("report");
  }

  @Test
  void aSegmentKeepsItsPieces() {
    Parsed parsed = parsed("a:v{no}.x", false);

    assertThat(parsed.segments().get(1).pieces())
        .containsExactly(
            new KeyTemplate.Text("v"),
            new KeyTemplate.Hole("no", java.util.List.of(), 3),
            new KeyTemplate.Text(".x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tenant:{tenant_id}:user:{user_id}",
        "a",
        "{tenant_id}",
        "A-Z_0.9:{a}{b}",
        "tenant:{tenant_id}:x:{a.b.c.d}",
        "keywards:{tenant_id}:a",
        "a:keyward:{tenant_id}",
        "{Tenant_Id}:{tenant_id}:a",
        "x:{env}:{env}",
        "x:{tenant_id.y}",
        "x:{_a1}",
      })
  void textOfTheGrammarIsParsed(String text) {
    assertThat(TemplateParser.parse(text, false)).isInstanceOf(Parsed.class);
    assertThat(TemplateParser.parse(text, true)).isInstanceOf(Parsed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tenant:{tenant_id}:*", "tenant:{tenant_id}:user:*", "*", "global:a:*"})
  void aWholeLastSegmentOfAnEvictionMayBeAStar(String text) {
    assertThat(parsed(text, true).isGroup()).isTrue();
    assertThat(TemplateParser.parse(text, false)).isInstanceOf(Malformed.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'';                         0;  is empty",
        "a::b;                       2;  has an empty segment",
        ":a;                         0;  has an empty segment",
        "a:;                         2;  has an empty segment",
        "t:{{tenant_id}}:a;          3;  opens a brace inside a placeholder",
        "t:b:{id };                  7;  holds U+0020 in a placeholder",
        "t:c:{id}};                  8;  closes a brace that is not open",
        "t:};                        2;  closes a brace that is not open",
        "t:d:{};                     5;  has an empty placeholder",
        "t:e:{id.};                  8;  has an empty step",
        "t:e:{.id};                  5;  has an empty step",
        "t:e:{a..b};                 7;  has an empty step",
        "t:f:{x{id}};                6;  opens a brace inside a placeholder",
        "t:{h:{id};                  2;  opens a brace that is not closed before",
        "t:{h;                       2;  opens a brace that is not closed",
        "t:${id};                    2;  holds '$'",
        "t:{i$};                     4;  holds '$' in a placeholder",
        "t:{1a};                     3;  has a name that begins with a digit",
        "t:user/{id};                6;  holds '/'",
        "t:us%65r;                   4;  holds '%'",
        "t:ben\u00fctzer;            5;  holds U+00FC",
        "t:\u200b;                   2;  holds U+200B",
        "t:\ud83d\ude00;             2;  holds U+1F600",
        "t\uff1aa;                   1;  holds U+FF1A",
        "keyward:{tenant_id}:a;      0;  begins with keyward",
        "keyward;                    0;  begins with keyward",
        "t:{env.x};                  2;  has {env.x}",
        "t:{tenant_id}:a:{tenant_id}; 16; has {tenant_id} twice",
      })
  void textOutsideTheGrammarIsMalformedAtTheFirstCharacterAtFault(
      String text, int offset, String reason) {
    for (boolean eviction : new boolean[] {true, false}) {
      Malformed malformed = malformed(text, eviction);
      assertThat(malformed.offset()).isEqualTo(offset);
      assertThat(malformed.reason()).startsWith(reason);
    }
  }

  @ParameterizedTest
  @CsvSource({"t:a*,3", "t:*:a,2", "t:**,2", "t:a:**,4", "t:{*},3", "t:*a,2"})
  void aStarAnywhereElseIsMalformed(String text, int offset) {
    assertThat(malformed(text, true).offset()).isEqualTo(offset);
    assertThat(malformed(text, false).offset()).isEqualTo(offset);
  }

  @Test
  void twoHundredCharactersAreTheMost() {
    assertThat(TemplateParser.parse("a".repeat(200), false)).isInstanceOf(Parsed.class);
    assertThat(malformed("a".repeat(201), false).offset()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "}", ":", "a:", "{a.", "*", "{a}:", "{tenant_id}:", "\ud800"})
  void hostileTextOfAnyLengthIsJudgedAtOnce(String part) {
    Assertions.assertTimeout(
        Duration.ofSeconds(2),
        () -> {
          for (int times = 1; times < 5_000; times += 7) {
            String text = part.repeat(times);
            assertThat(TemplateParser.parse(text, true).text()).isEqualTo(text);
          }
        });
  }

  private static Parsed parsed(String text, boolean eviction) {
    KeyTemplate template = TemplateParser.parse(text, eviction);
    assertThat(template).isInstanceOf(Parsed.class);
    return (Parsed) template;
  }

  private static Malformed malformed(String text, boolean eviction) {
    KeyTemplate template = TemplateParser.parse(text, eviction);
    assertThat(template).isInstanceOf(Malformed.class);
    return (Malformed) template;
  }
}
