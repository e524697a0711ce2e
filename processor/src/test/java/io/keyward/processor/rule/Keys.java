package io.keyward.processor.rule;

import io.keyward.processor.model.IndexedKey;
import io.keyward.processor.model.IndexedKey.Action;
import io.keyward.processor.model.IndexedKey.Standing;
import io.keyward.processor.model.IndexedKind;
import io.keyward.processor.model.IndexedType;
import io.keyward.processor.model.KeyTemplate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Types as the index has them, made from templates of whole-segment placeholders. */
final class Keys {

  static final IndexedKind INTEGER = new IndexedKind.Plain("INTEGER");

  private Keys() {}

  /** A type with a read and an eviction. */
  static IndexedType type(String name, String read, String evicted) {
    return type(
        name,
        key(name + ".find", Action.READ, read, false),
        key(name + ".clear", Action.EVICT, evicted, false));
  }

  static IndexedType type(String name, IndexedKey... keys) {
    return new IndexedType(name, true, false, false, List.of(keys));
  }

  /** A key whose placeholders are integers. */
  static IndexedKey key(String label, Action action, String text, boolean faulty) {
    KeyTemplate.Parsed template =
        new KeyTemplate.Parsed(text, Arrays.stream(text.split(":")).map(Keys::segment).toList());
    List<IndexedKind> kinds = Collections.nCopies(template.holes().size(), INTEGER);
    return key(label, action, template, kinds, faulty);
  }

  static IndexedKey key(
      String label, Action action, KeyTemplate template, List<IndexedKind> kinds, boolean faulty) {
    return new IndexedKey(
        label,
        new Standing(label, false, 0),
        action,
        template,
        kinds,
        faulty,
        action == Action.EVICT ? "" : "java.lang.String",
        60_000,
        false,
        false,
        Set.of());
  }

  private static KeyTemplate.Segment segment(String text) {
    KeyTemplate.Piece piece =
        text.startsWith("{")
            ? new KeyTemplate.Hole(text.substring(1, text.length() - 1), List.of(), 0)
            : new KeyTemplate.Text(text);
    return new KeyTemplate.Segment(text, List.of(piece));
  }
}
