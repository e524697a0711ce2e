package io.keyward.internal.key;

/**
 * A group of entries that is evicted as one.
 *
 * @param generation the key of its generation, for example <code>keyward:{acme}:gen:user</code>
 * @param slot the hash tag with its braces, for example <code>{acme}</code>
 */
public record GroupKey(String generation, String slot) {

  @Override
  public String toString() {
    return generation;
  }
}
