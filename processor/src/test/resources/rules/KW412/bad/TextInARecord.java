package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

public interface TextInARecord {
  record Name(String first, int number) {}

  record Person(long id, Name name) {}

  @Cacheable(key = "tenant:{tenant_id}:person:{name}", ttl = "10m")
  long find(@KeyPart(maxLength = 80) Name name);

  @CacheEvict(key = "tenant:{tenant_id}:person:{person.name}") // ?KW412
  void rename(Person person);
}
