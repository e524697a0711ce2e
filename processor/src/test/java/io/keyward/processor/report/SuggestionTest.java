package io.keyward.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {

  @Test
  void theNearestNameIsSuggested() {
    assertThat(Suggestion.nearest("user_ids", List.of("order_id", "user_id", "user")))
        .contains("user_id");
  }

  @Test
  void caseAndUnderscoresDoNotCount() {
    assertThat(Suggestion.nearest("UserId", List.of("user_id"))).contains("user_id");
  }

  @Test
  void aFarNameIsNotSuggested() {
    assertThat(Suggestion.nearest("colour", List.of("user_id", "page"))).isEmpty();
    assertThat(Suggestion.nearest("a", List.of("bc"))).isEmpty();
    assertThat(Suggestion.didYouMean("colour", List.of("page"))).isEmpty();
  }

  @Test
  void aTypingErrorInAShortNameIsSuggested() {
    assertThat(Suggestion.didYouMean("idd", List.of("id"))).isEqualTo(" Did you mean id?");
  }

  @Test
  void theDistanceCountsSingleCharacterEdits() {
    assertThat(Suggestion.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Suggestion.distance("", "abc")).isEqualTo(3);
    assertThat(Suggestion.distance("abc", "abc")).isZero();
  }
}
