package io.keyward;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one write has named in one slot, and Redis may have yet to be told of. Never a value; the
 * texts are those of the keys in Redis, in which personal data is hashed where {@code @KeyPart}
 * says so.
 *
 * @param id random, and never used twice
 * @param slot the hash tag that all keys have, with its braces: {@code {acme}}
 * @param token the writer's, as in its hold; 0 where several writes were joined
 * @param entries keys of entries; without spaces, as all keys are
 * @param groups keys of generations
 * @param widest the generations of the widest groups that have all of those: the tenant's
 * @param leave how long a hold is to stay in the keys when it is delivered
 * @param notBefore how long from now on the write may still run, so that others must not deliver it
 */
public record Invalidation(
    long id,
    String slot,
    long token,
    List<String> entries,
    List<String> groups,
    List<String> widest,
    Duration leave,
    Duration notBefore) {

  public Invalidation {
    entries = List.copyOf(entries);
    groups = List.copyOf(groups);
    widest = List.copyOf(widest);
    for (List<String> keys : List.of(entries, groups, widest)) {
      for (String key : keys) {
        if (!key.contains(slot) || key.indexOf(' ') >= 0) {
          throw new IllegalArgumentException("A key that is none in slot " + slot);
        }
      }
    }
  }

  /**
   * One in the place of many: of all entries of the slot's tenant, or global resource.
   *
   * @param id of the new one
   * @param some at least one, of one slot; all of writes that have ended
   */
  public static Invalidation joined(long id, Collection<Invalidation> some) {
    String slot = some.iterator().next().slot();
    Set<String> groups = new LinkedHashSet<>();
    Duration leave = Duration.ZERO;
    for (Invalidation each : some) {
      if (!each.slot().equals(slot)) {
        throw new IllegalArgumentException(each.slot() + " among those of " + slot);
      }
      groups.addAll(each.widest());
      leave = each.leave().compareTo(leave) > 0 ? each.leave() : leave;
    }
    List<String> all = List.copyOf(groups);
    return new Invalidation(id, slot, 0, List.of(), all, all, leave, Duration.ZERO);
  }

  /** How many keys it names. */
  public int size() {
    return entries.size() + groups.size();
  }

  /** Without the keys. */
  @Override
  public String toString() {
    return "Invalidation of " + size() + " keys in " + slot;
  }
}
