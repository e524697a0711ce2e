package example;

import io.keyward.annotation.Cacheable;

public interface OurOwnPrefix {
  @Cacheable(key = "keyward:{tenant_id}:gen:{id}", ttl = "10m") // !KW103
  int generation(long id);
}
