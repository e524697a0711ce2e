package io.keyward.processor.rule;

import io.keyward.processor.model.KeyTemplate.Parsed;
import io.keyward.processor.model.KeyTemplate.Segment;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.Words;
import java.util.ArrayList;
import java.util.List;

/** The text to type instead of a key that should be global and does not say so. */
final class GlobalText {

  private GlobalText() {}

  /** The template without its tenant, as a global one. */
  static String of(Parsed parsed, MethodModel method) {
    List<String> words = new ArrayList<>(List.of("global"));
    List<Segment> rest =
        new ArrayList<>(
            parsed.segments().stream()
                .filter(segment -> segment.holes().stream().noneMatch(h -> h.isTenant()))
                .toList());
    while (!rest.isEmpty() && isPrefix(rest.get(0))) {
      rest.remove(0);
    }
    if (rest.isEmpty() || rest.get(0).literal().isEmpty()) {
      words.add(Words.snake(method.name()));
    }
    rest.forEach(segment -> words.add(segment.text()));
    return String.join(":", words);
  }

  private static boolean isPrefix(Segment segment) {
    return segment.literal().filter(List.of("tenant", "global")::contains).isPresent();
  }
}
