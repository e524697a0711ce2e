package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.List;
import java.util.Optional;

public interface HiddenWays {
  class Base {
    protected char[] secret = {};
  }

  class Derived extends Base {
    public String name = "";
  }

  record Bounded<T extends Base>(int count) {}

  sealed interface Method permits Cash, Card {}

  record Cash(long cents) implements Method {}

  record Card(int cvv) implements Method {}

  record Key(byte[] apiKeyValue) {}

  class Account {
    public long id;

    public Optional<String> getRefreshToken() {
      return Optional.empty();
    }
  }

  record AccessToken(long value) {}

  @Cacheable(key = "tenant:{tenant_id}:a", ttl = "10m") // !KW502
  Derived inherited();

  @Cacheable(key = "tenant:{tenant_id}:b", ttl = "10m") // !KW502
  Bounded<? extends Base> bounded();

  @Cacheable(key = "tenant:{tenant_id}:c", ttl = "10m") // !KW502
  List<Method> methods();

  @Cacheable(key = "tenant:{tenant_id}:d", ttl = "10m") // !KW502
  Key[] keys();

  @Cacheable(key = "tenant:{tenant_id}:e", ttl = "10m") // !KW502
  Account account();

  @Cacheable(key = "tenant:{tenant_id}:f", ttl = "10m") // !KW502
  Optional<AccessToken> session();

  @Cacheable(key = "tenant:{tenant_id}:g", ttl = "10m") // !KW502
  String currentJwt();

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void forget();
}
