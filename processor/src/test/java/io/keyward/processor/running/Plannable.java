package io.keyward.processor.running;

import io.keyward.annotation.Cacheable;
import io.keyward.annotation.ThroughCache;
import java.util.NoSuchElementException;
import java.util.Optional;

/** What finds a plan. */
interface Plannable {

  /** What is to be done. */
  record Plan(long id, String title) {}

  @Cacheable(key = "tenant:{tenant_id}:plan:{id}", ttl = "10m")
  Optional<Plan> find(long id);

  @ThroughCache
  @Cacheable(key = "tenant:{tenant_id}:required:{id}", ttl = "10m")
  default Plan require(long id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("no " + id));
  }
}
