package io.keyward.processor.model;

import java.util.Optional;

/** What one cache annotation says of a method. */
public sealed interface CacheAction {

  /** The annotation. */
  SourceRef at();

  /** Whether the annotation stands on the type. */
  boolean onType();

  /** The key that it names, bound to the method's parameters. */
  default Optional<BoundKey> boundKey() {
    return Optional.empty();
  }

  /** Whether its key stores: a read or a put. */
  default boolean stores() {
    return false;
  }

  /** {@code @Cacheable}. */
  record Read(
      SourceRef at,
      BoundKey key,
      LifetimeModel ttl,
      LifetimeModel absentTtl,
      LifetimeModel refreshAfter,
      LifetimeModel staleIfError,
      String justification)
      implements CacheAction {
    @Override
    public boolean onType() {
      return false;
    }

    @Override
    public Optional<BoundKey> boundKey() {
      return Optional.of(key);
    }

    @Override
    public boolean stores() {
      return true;
    }
  }

  /** {@code @CachePut}. */
  record Put(SourceRef at, BoundKey key, LifetimeModel ttl, String justification)
      implements CacheAction {
    @Override
    public boolean onType() {
      return false;
    }

    @Override
    public Optional<BoundKey> boundKey() {
      return Optional.of(key);
    }

    @Override
    public boolean stores() {
      return true;
    }
  }

  /** {@code @CacheEvict}, of an entry or a group. */
  record Evict(SourceRef at, BoundKey key, String justification, boolean onType)
      implements CacheAction {
    @Override
    public Optional<BoundKey> boundKey() {
      return Optional.of(key);
    }
  }

  /** {@code @Uncached}. */
  record Uncached(SourceRef at, SourceRef reasonAt, String reason, boolean onType)
      implements CacheAction {}

  /** {@code @ThroughCache}. */
  record Through(SourceRef at) implements CacheAction {
    @Override
    public boolean onType() {
      return false;
    }
  }
}
