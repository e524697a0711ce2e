package example;

import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

public interface NamedApart {
  @Cacheable(key = "tenant:{tenant_id}:tile:{x}:{y}", ttl = "10m")
  int height(@KeyPart("x") int column, @KeyPart("y") int row);

  @CachePut(key = "tenant:{tenant_id}:tile:{result}:{y}", ttl = "10m")
  int raise(@KeyPart("y") int row);
}
