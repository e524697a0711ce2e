package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;
import io.keyward.annotation.NotSensitive;

public interface NothingThere {
  record Listing(String rows, String nextToken, int token) {}

  @NotSensitive(justification = "a cursor", paths = {"Listing.nextToken", "Listing.token"}) // ?KW506
  @Cacheable(key = "tenant:{tenant_id}:listing:{id}", ttl = "10m")
  Listing listing(long id);

  @NotSensitive(justification = "it evicts, so it stores nothing") // ?KW506
  @CacheEvict(key = "tenant:{tenant_id}:*")
  void forget(
      @NotSensitive(justification = "it evicts, so it stores nothing") // ?KW506
      @KeyPart(maxLength = 80)
      String email);
}
