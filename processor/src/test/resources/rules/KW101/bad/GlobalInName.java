package example;

import io.keyward.annotation.Cacheable;

public interface GlobalInName {
  @Cacheable(key = "global:country:{id}", ttl = "1d") // !KW101
  int population(long id);
}
