package io.keyward.processor.model;

import io.keyward.processor.model.KeyTemplate.Hole;
import io.keyward.processor.model.KeyTemplate.Parsed;
import java.util.List;
import java.util.Set;

/**
 * One key on one method, as the index keeps it.
 *
 * @param label the method as messages name it
 * @param kinds one for each placeholder of a parsed template, in order; of {@code {tenant_id}} and
 *     {@code {env}} it means nothing
 * @param faulty whether a rule has an error against it
 * @param value the value type's canonical text; empty on evictions, and where it is not known
 * @param millis how long it may be served, {@code staleIfError} included; 0: not known; -1: for
 *     ever
 * @param sensitive whether the value decides what somebody may do
 * @param justified whether an eviction says that a dependent module caches the entry
 * @param suppressed the ids of suppressed warnings
 */
public record IndexedKey(
    String label,
    Standing standing,
    Action action,
    KeyTemplate template,
    List<IndexedKind> kinds,
    boolean faulty,
    String value,
    long millis,
    boolean sensitive,
    boolean justified,
    Set<String> suppressed) {

  /** What the annotation does. */
  public enum Action {
    READ("Cacheable"),
    PUT("CachePut"),
    EVICT("CacheEvict");

    private final String annotation;

    Action(String annotation) {
      this.annotation = annotation;
    }

    /** The annotation's simple name. */
    public String annotation() {
      return annotation;
    }
  }

  /**
   * Where it stands in the source.
   *
   * @param method the name and the erased types of the parameters; empty: on the type
   * @param inherited whether messages about it stand on the type's name
   * @param ordinal which annotation of that name it is
   */
  public record Standing(String method, boolean inherited, int ordinal) {}

  /** Whether it stores: a read or a put. */
  public boolean stores() {
    return action != Action.EVICT;
  }

  /** Whether it names a group. */
  public boolean isGroup() {
    return template instanceof Parsed parsed && parsed.isGroup();
  }

  /** The kind of the placeholder of a template. */
  public IndexedKind kind(Hole hole) {
    int at = template instanceof Parsed parsed ? parsed.holes().indexOf(hole) : -1;
    return at >= 0 && at < kinds.size() ? kinds.get(at) : new IndexedKind.Unknown();
  }
}
