package example;

import io.keyward.annotation.Cacheable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

public interface NothingLater {
  @Cacheable(key = "tenant:{tenant_id}:stock:{id}", ttl = "10m") // !KW401
  CompletableFuture<Void> warm(long id);

  @Cacheable(key = "tenant:{tenant_id}:stock:{id}", ttl = "10m", absentTtl = "20m") // !KW401
  CompletionStage<Void> warmer(long id);
}
