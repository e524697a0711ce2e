package example;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.List;

public interface AnySubtype {
  interface Shape {}

  abstract class Base {}

  sealed interface Nearly permits Square, Free {}

  record Square(int side) implements Nearly {}

  non-sealed interface Free extends Nearly {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
  @JsonSubTypes(@JsonSubTypes.Type(Disc.class))
  interface Round {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
  @JsonSubTypes(@JsonSubTypes.Type(Disc.class))
  interface Rounder {}

  record Disc(int radius) implements Round, Rounder, Unnamed {}

  @JsonSubTypes(@JsonSubTypes.Type(Disc.class))
  interface Unnamed {}

  class Holder {
    public Shape held;
  }

  class Inheriting extends Holder {}

  @Cacheable(key = "tenant:{tenant_id}:a", ttl = "10m") // !KW501
  Shape shape();

  @Cacheable(key = "tenant:{tenant_id}:b", ttl = "10m") // !KW501
  List<Base> bases();

  @Cacheable(key = "tenant:{tenant_id}:c", ttl = "10m") // !KW501
  Nearly nearly();

  @Cacheable(key = "tenant:{tenant_id}:d", ttl = "10m") // !KW501
  Round round();

  @Cacheable(key = "tenant:{tenant_id}:e", ttl = "10m") // !KW501
  Rounder rounder();

  @Cacheable(key = "tenant:{tenant_id}:f", ttl = "10m") // !KW501
  Unnamed unnamed();

  @Cacheable(key = "tenant:{tenant_id}:g", ttl = "10m") // !KW501
  Inheriting inheriting();

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void clear();
}
