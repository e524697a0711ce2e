package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;
import java.util.Collection;
import java.util.Map;

public interface PersonalByAnyWord {
  record Person(@KeyPart(maxLength = 40) String ipAddress) {}

  @Cacheable(key = "tenant:{tenant_id}:a:{iban}", ttl = "10m") // !KW112
  int a(@KeyPart(maxLength = 40) String iban);

  @Cacheable(key = "tenant:{tenant_id}:b:{person}", ttl = "10m") // !KW112
  int b(Person person);

  @Cacheable(key = "tenant:{tenant_id}:c:{session_token}", ttl = "10m") // !KW112
  int c(@KeyPart(maxLength = 40) String sessionToken);

  @Cacheable(key = "tenant:{tenant_id}:d:{emails}", ttl = "10m")
  Map<String, Integer> d(@KeyPart(maxLength = 40) Collection<String> emails);

  @CachePut(key = "tenant:{tenant_id}:a:{passport}", ttl = "10m") // !KW112
  int e(@KeyPart(maxLength = 40) String passport);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void forget(String email);
}
