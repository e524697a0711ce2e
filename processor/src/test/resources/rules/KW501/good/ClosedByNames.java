package example;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.List;
import java.util.Optional;

public interface ClosedByNames {
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  @JsonSubTypes({
    @JsonSubTypes.Type(Disc.class),
    @JsonSubTypes.Type(value = Ring.class, name = "r")
  })
  interface Round {}

  record Disc(int radius) implements Round {}

  record Ring(int inner, int outer) implements Round {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  @JsonSubTypes(@JsonSubTypes.Type(Cat.class))
  abstract class Animal {
    public String name = "";
  }

  class Cat extends Animal {
    public int lives;
  }

  sealed interface Result<T> permits Found, Missing {}

  record Found<T>(T value) implements Result<T> {}

  static final class Missing<T> implements Result<T> {
    public String why = "";
  }

  @Cacheable(key = "tenant:{tenant_id}:a", ttl = "10m")
  List<Round> rounds();

  @Cacheable(key = "tenant:{tenant_id}:b", ttl = "10m")
  Animal animal();

  @Cacheable(key = "tenant:{tenant_id}:c", ttl = "10m")
  Result<Optional<String>> result();

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void clear();
}
