package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface LongerThanTwoHundred {
  String AT_MOST =
      "tenant:{tenant_id}:stock-of-a-warehouse-that-is-far-away-and-has-a-very-long-name-indeed"
          + "-which-nobody-can-remember-and-which-goes-on-and-on-for-two-hundred-characters-in-all"
          + "-but-no-more-than-xxxx:{id}";

  @Cacheable(key = AT_MOST, ttl = "10m")
  int stock(long id);

  @Cacheable(key = AT_MOST + "s", ttl = "10m") // !KW103
  int stocks(long id);

  @CacheEvict(key = AT_MOST)
  void restock(long id);
}
