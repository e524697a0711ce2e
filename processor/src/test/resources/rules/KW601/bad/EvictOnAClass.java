package example;

import io.keyward.annotation.CacheEvict;

@CacheEvict(key = "tenant:{tenant_id}:stock:*", methods = "restock*") // !KW601
public class EvictOnAClass {
  public void restock(long id) {}
}
