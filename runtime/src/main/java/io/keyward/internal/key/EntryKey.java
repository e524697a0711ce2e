package io.keyward.internal.key;

import java.util.List;

/**
 * The key of one entry, with the generations that it depends on; all of them are in one slot.
 *
 * @param text the key in Redis, for example <code>tenant:{acme}:user:42</code>
 * @param generations the keys of its groups' generations, the widest group first
 * @param slot the hash tag with its braces, for example <code>{acme}</code>
 */
public record EntryKey(String text, List<String> generations, String slot) {

  public EntryKey {
    generations = List.copyOf(generations);
  }

  @Override
  public String toString() {
    return text;
  }
}
