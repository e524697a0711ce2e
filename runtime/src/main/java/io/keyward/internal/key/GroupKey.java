package io.keyward.internal.key;

/**
 * A group of entries that are evicted together, by its generation.
 *
 * @param generation the generation's key in Redis: {@code keyward:{acme}:gen:user}
 * @param slot the hash tag with its braces: {@code {acme}}
 */
public record GroupKey(String generation, String slot) {

  /** The widest group in the slot that has this one's entries: the tenant, where it is one's. */
  public GroupKey widest() {
    int end = generation.indexOf(slot) + slot.length() + ":gen".length();
    return end == generation.length() ? this : new GroupKey(generation.substring(0, end), slot);
  }

  /** The generation's key in Redis. */
  @Override
  public String toString() {
    return generation;
  }
}
