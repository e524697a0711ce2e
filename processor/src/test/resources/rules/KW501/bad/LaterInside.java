package example;

import io.keyward.annotation.Cacheable;
import java.util.concurrent.CompletableFuture;

public interface LaterInside {
  record Job(CompletableFuture<String> outcome) {}

  @Cacheable(key = "tenant:{tenant_id}:job:{id}", ttl = "10m") // !KW501
  Job find(long id);
}
