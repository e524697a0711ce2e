package io.keyward.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class TextMutatorsTest {

  private static final String LONG =
      """
      package t;
      public interface Repo {
        @io.keyward.annotation.CacheEvict(key = "%s") void b(long id);
      }
      """
          .formatted("\\\"x".repeat(50_000));

  @Test
  void takesATextOfAnyLength() {
    assertThatCode(() -> TextMutators.token(Outline.of(LONG), new Dice(1)))
        .doesNotThrowAnyException();
  }
}
