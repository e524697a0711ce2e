package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;
import io.keyward.annotation.NotSensitive;

public interface SaysNotWhy {
  class Listing {
    @NotSensitive(justification = " ") // !KW505
    public String nextToken = "";
  }

  @Cacheable(key = "tenant:{tenant_id}:listing:{id}", ttl = "10m")
  Listing listing(long id);

  @NotSensitive(justification = "") // !KW505
  @Cacheable(key = "tenant:{tenant_id}:jwt:{id}", ttl = "10m")
  String jwt(long id);

  @Cacheable(key = "tenant:{tenant_id}:tickets:{email}", ttl = "10m")
  int tickets(
      @NotSensitive(justification = "") // !KW505
      @KeyPart(maxLength = 80)
      String email);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void forget();
}
