package example;

import io.keyward.annotation.CachePut;
import io.keyward.annotation.GlobalCache;

@GlobalCache(justification = "countries are the same for every tenant")
public interface TenantAfterGlobal {
  @CachePut(key = "global:{tenant_id}:country:{id}", ttl = "1d") // !KW205
  int recount(long id);
}
