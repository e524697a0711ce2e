package io.keyward.internal.key;

import io.keyward.TenantId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The key of one entry.
 *
 * @param text the key in Redis: {@code tenant:{acme}:user:42}
 * @param generations the keys of the generations that its stamps are compared with, the widest
 *     group first
 * @param slot the hash tag with its braces, {@code {acme}}: entries and generations with the same
 *     are in one slot
 */
public record EntryKey(String text, List<String> generations, String slot) {

  /** The narrowest group that has it. */
  public GroupKey resource() {
    return new GroupKey(generations.get(generations.size() - 1), slot);
  }

  /**
   * The lock of who refreshes the entry, in its slot and environment: {@code
   * keyward:{acme}:gen:refresh:tenant:{acme}:user:42}; no resource's generation has such a name.
   */
  public String refreshLock() {
    return generations.get(0) + ":refresh:" + text;
  }

  /**
   * The tenant whose entry it is; empty for a global one, which has no group but its resource's.
   */
  public Optional<TenantId> tenant() {
    return generations.size() == 1
        ? Optional.empty()
        : Optional.of(TenantId.of(slot.substring(1, slot.length() - 1)));
  }

  /** By text alone: within one cache it says all. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EntryKey that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The key in Redis. */
  @Override
  public String toString() {
    return text;
  }
}
