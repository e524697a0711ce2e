package example;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;
import java.util.Map;
import java.util.UUID;

public interface MoreWays {
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  @JsonSubTypes(@JsonSubTypes.Type(ByLogin.class))
  interface Access {}

  record ByLogin(String name, String passwd) implements Access {}

  record Session(UUID jwt) {}

  record Card(int pin) {}

  record Credentials(byte[] bytes) {}

  record Box<T>(int count) {}

  record Keys(Map<String, String> privateKey) {}

  @Cacheable(key = "tenant:{tenant_id}:a", ttl = "10m") // !KW502
  Access access();

  @Cacheable(key = "tenant:{tenant_id}:b", ttl = "10m") // !KW502
  Session session();

  @CachePut(key = "tenant:{tenant_id}:c", ttl = "10m") // !KW502
  Card renew();

  @Cacheable(key = "tenant:{tenant_id}:c", ttl = "10m") // !KW502
  Card card();

  @Cacheable(key = "tenant:{tenant_id}:d", ttl = "10m") // !KW502
  Box<Credentials> box();

  @Cacheable(key = "tenant:{tenant_id}:e", ttl = "10m") // !KW502
  Keys keys();

  @Cacheable(key = "tenant:{tenant_id}:f", ttl = "10m") // !KW502
  byte[] loadClientSecret();

  @Cacheable(key = "tenant:{tenant_id}:g", ttl = "10m") // !KW502
  long currentPin();

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void forget();
}
