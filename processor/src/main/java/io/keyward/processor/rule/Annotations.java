package io.keyward.processor.rule;

import io.keyward.processor.model.CacheAction;

/** The names of the annotations, as users write them. */
final class Annotations {

  private Annotations() {}

  /** The annotation that an action comes from. */
  static String name(CacheAction action) {
    if (action instanceof CacheAction.Read) {
      return "@Cacheable";
    }
    if (action instanceof CacheAction.Put) {
      return "@CachePut";
    }
    if (action instanceof CacheAction.Evict) {
      return "@CacheEvict";
    }
    return action instanceof CacheAction.Uncached ? "@Uncached" : "@ThroughCache";
  }
}
