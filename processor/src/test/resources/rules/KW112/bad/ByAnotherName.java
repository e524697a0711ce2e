package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

public interface ByAnotherName {
  record Contact(long id, @KeyPart(maxLength = 20) String phoneNumber) {}

  @Cacheable(key = "tenant:{tenant_id}:visits:{who}", ttl = "10m") // !KW112
  int visits(@KeyPart(value = "who", maxLength = 80) String nationalId);

  @Cacheable(key = "tenant:{tenant_id}:calls:{contact}", ttl = "10m") // !KW112
  int calls(Contact contact);

  @Cacheable(key = "tenant:{tenant_id}:missed:{contact.id}:{contact.phoneNumber}", ttl = "10m") // !KW112
  int missed(Contact contact);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void forget();
}
