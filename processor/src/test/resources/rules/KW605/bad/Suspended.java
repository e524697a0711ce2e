package example;

import io.keyward.annotation.Cacheable;
import io.keyward.annotation.Uncached;

public interface Suspended {
  @Cacheable(key = "tenant:{tenant_id}:stock:{id}", ttl = "10m") // !KW605
  Object stock(long id, kotlin.coroutines.Continuation<? super Long> then);

  @Uncached(reason = "it goes on for ever")
  Object watch(kotlin.coroutines.Continuation<? super Long> then);
}

// file: Continuation.java
package kotlin.coroutines;

public interface Continuation<T> {
  void resumeWith(T result);
}
