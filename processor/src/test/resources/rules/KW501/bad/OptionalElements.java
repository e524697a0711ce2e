package example;

import io.keyward.annotation.Cacheable;
import java.util.List;
import java.util.Optional;

public interface OptionalElements {
  @Cacheable(key = "tenant:{tenant_id}:names:{id}", ttl = "10m") // !KW501
  List<Optional<String>> names(long id);

  @Cacheable(key = "tenant:{tenant_id}:nick:{id}", ttl = "10m") // !KW501
  Optional<Optional<String>> nick(long id);
}
