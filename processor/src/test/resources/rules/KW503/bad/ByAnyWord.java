package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.NotSensitive;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

public interface ByAnyWord {
  record Grant(long id) {}

  @Cacheable(key = "tenant:{tenant_id}:a:{user}", ttl = "30s") // !KW503
  boolean userMayRead(UUID user);

  @Cacheable(key = "tenant:{tenant_id}:b:{user}", ttl = "30s") // !KW503
  long privilegesOf(UUID user);

  @Cacheable(key = "tenant:{tenant_id}:c:{user}", ttl = "30s") // !KW503
  List<String> authorities(UUID user);

  @Cacheable(key = "tenant:{tenant_id}:d:{user}", ttl = "30s") // !KW503
  CompletableFuture<Map<String, Grant[]>> of(UUID user);

  @CachePut(key = "tenant:{tenant_id}:e:{user}", ttl = "30s") // !KW503
  int addEntitlement(UUID user);

  @NotSensitive(justification = "only a number")
  @Cacheable(key = "tenant:{tenant_id}:e:{user}", ttl = "30s")
  int countEntitlements(UUID user);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void change();
}
