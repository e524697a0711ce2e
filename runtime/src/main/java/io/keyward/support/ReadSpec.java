package io.keyward.support;

import java.time.Duration;
import java.util.List;

/**
 * A cached read: its name, template, value type, fingerprint and lifetimes. Immutable; each method
 * that sets something returns a new one.
 *
 * @param <T> the value type, boxed
 */
public final class ReadSpec<T> implements Spec {

  private final String name;
  private final KeyTemplate template;
  private final ValueType<T> type;
  private final long fingerprint;
  private final Lifetime ttl;
  private final Lifetime absentTtl;
  private final Lifetime refreshAfter;
  private final Lifetime staleIfError;

  private ReadSpec(
      String name,
      KeyTemplate template,
      ValueType<T> type,
      long fingerprint,
      Lifetime ttl,
      Lifetime absentTtl,
      Lifetime refreshAfter,
      Lifetime staleIfError) {
    this.name = name;
    this.template = template;
    this.type = type;
    this.fingerprint = fingerprint;
    this.ttl = ttl;
    this.absentTtl = absentTtl;
    this.refreshAfter = refreshAfter;
    this.staleIfError = staleIfError;
  }

  /**
   * A read of entries of {@code type} under keys of {@code template}.
   *
   * @param fingerprint stands for the shape of the value type and of the template's placeholders
   */
  public static <T> ReadSpec<T> of(
      String name, KeyTemplate template, ValueType<T> type, long fingerprint, Duration ttl) {
    return new ReadSpec<>(
        name,
        template,
        type,
        fingerprint,
        Lifetime.of(ttl),
        Lifetime.NONE,
        Lifetime.NONE,
        Lifetime.NONE);
  }

  /** As {@link #of}, for entries that only an eviction clears ({@code ttl = "eternal"}). */
  public static <T> ReadSpec<T> eternal(
      String name, KeyTemplate template, ValueType<T> type, long fingerprint) {
    return new ReadSpec<>(
        name,
        template,
        type,
        fingerprint,
        Lifetime.ETERNAL,
        Lifetime.NONE,
        Lifetime.NONE,
        Lifetime.NONE);
  }

  /** Remembers 'there is none' for that long. */
  public ReadSpec<T> absentTtl(Duration absentTtl) {
    return new ReadSpec<>(
        name, template, type, fingerprint, ttl, Lifetime.of(absentTtl), refreshAfter, staleIfError);
  }

  /** Remembers 'there is none' until it is evicted ({@code absentTtl = "eternal"}). */
  public ReadSpec<T> absentEternal() {
    return new ReadSpec<>(
        name, template, type, fingerprint, ttl, Lifetime.ETERNAL, refreshAfter, staleIfError);
  }

  /**
   * Loads a value anew, ahead of its end, when it is read and at least that old; of a batch, all
   * such elements by one call.
   */
  public ReadSpec<T> refreshAfter(Duration refreshAfter) {
    return new ReadSpec<>(
        name, template, type, fingerprint, ttl, absentTtl, Lifetime.of(refreshAfter), staleIfError);
  }

  /**
   * Keeps a value for so long past its ttl, and answers with it when a load throws an exception. An
   * evicted value is never served. A batch is answered so only if each element that was asked for
   * has such a value.
   */
  public ReadSpec<T> staleIfError(Duration staleIfError) {
    return new ReadSpec<>(
        name, template, type, fingerprint, ttl, absentTtl, refreshAfter, Lifetime.of(staleIfError));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<KeyTemplate> templates() {
    return List.of(template);
  }

  /** The template of the method's keys. */
  public KeyTemplate template() {
    return template;
  }

  /** What an entry holds. */
  public ValueType<T> type() {
    return type;
  }

  /** Stands for the shape of the value type and of the template's placeholders. */
  public long fingerprint() {
    return fingerprint;
  }

  /** How long a value lives. */
  public Lifetime ttl() {
    return ttl;
  }

  /** How long 'there is none' lives; {@link Lifetime#NONE} where it is not stored. */
  public Lifetime absentTtl() {
    return absentTtl;
  }

  /** From which age on a value that is read is refreshed; {@link Lifetime#NONE} for never. */
  public Lifetime refreshAfter() {
    return refreshAfter;
  }

  /** How long past its ttl a value is kept for loads that fail; {@link Lifetime#NONE} for never. */
  public Lifetime staleIfError() {
    return staleIfError;
  }

  @Override
  public String toString() {
    return name + " " + template;
  }
}
