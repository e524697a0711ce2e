package io.keyward.internal.key;

import java.util.List;

/**
 * What all keys of one template and tenant share.
 *
 * @param text what they begin with: {@code tenant:{acme}:user}
 * @param generations see {@link EntryKey#generations()}
 * @param slot see {@link EntryKey#slot()}
 */
public record KeyStem(String text, List<String> generations, String slot) {

  /** The entry of that full text. */
  public EntryKey entry(String fullText) {
    return new EntryKey(fullText, generations, slot);
  }

  /** All entries of the template's resource: the narrowest of the generations. */
  public GroupKey resource() {
    return new GroupKey(generations.get(generations.size() - 1), slot);
  }
}
