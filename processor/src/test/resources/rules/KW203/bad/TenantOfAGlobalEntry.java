package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.GlobalCache;
import io.keyward.annotation.TenantParam;
import java.util.UUID;

@GlobalCache(justification = "countries are the same for every tenant")
public interface TenantOfAGlobalEntry {
  @Cacheable(key = "global:country:{id}", ttl = "1d")
  int population(@TenantParam UUID asker, long id); // !KW203

  @CacheEvict(key = "global:country:*")
  void reload();
}
