package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.concurrent.CompletableFuture;

public interface ResultOfNothingLater {
  @Cacheable(key = "tenant:{tenant_id}:user:{id}", ttl = "10m")
  int logins(long id);

  @CacheEvict(key = "tenant:{tenant_id}:user:{result}") // !KW104
  CompletableFuture<Void> reload();

  @CacheEvict(key = "tenant:{tenant_id}:user:*")
  void reset();
}
