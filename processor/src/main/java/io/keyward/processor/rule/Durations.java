package io.keyward.processor.rule;

import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.LifetimeModel;
import java.util.List;

/** The durations of an annotation, by the names of their attributes. */
final class Durations {

  private Durations() {}

  /** A duration and the attribute that it stands in. */
  record Named(String attribute, LifetimeModel lifetime) {}

  /** All durations of an annotation, in the order in which it declares them. */
  static List<Named> of(CacheAction action) {
    if (action instanceof CacheAction.Read read) {
      return List.of(
          new Named("ttl", read.ttl()),
          new Named("absentTtl", read.absentTtl()),
          new Named("refreshAfter", read.refreshAfter()),
          new Named("staleIfError", read.staleIfError()));
    }
    return action instanceof CacheAction.Put put ? List.of(new Named("ttl", put.ttl())) : List.of();
  }

  /**
   * Which is the longer one: positive, if the first; 0 where they are equal or one says nothing.
   */
  static int compare(LifetimeModel one, LifetimeModel other) {
    long first = nanos(one);
    long second = nanos(other);
    return first == 0 || second == 0 ? 0 : Long.compare(first, second);
  }

  private static long nanos(LifetimeModel lifetime) {
    if (lifetime.meaning() instanceof LifetimeModel.Eternal) {
      return Long.MAX_VALUE;
    }
    return lifetime.meaning() instanceof LifetimeModel.Lasting lasting ? lasting.nanos() : 0;
  }

  /** Whether the annotation says why its entries live so long. */
  static boolean isJustified(CacheAction action) {
    return action instanceof CacheAction.Read read
        ? !read.justification().isBlank()
        : action instanceof CacheAction.Put put && !put.justification().isBlank();
  }
}
