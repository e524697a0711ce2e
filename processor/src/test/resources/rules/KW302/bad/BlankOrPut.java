package example;

import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;

public interface BlankOrPut {
  @Cacheable(
      key = "tenant:{tenant_id}:contract:{id}",
      ttl = "eternal", // !KW302
      justification = " ")
  int pages(long id);

  @CachePut(key = "tenant:{tenant_id}:contract:{id}", ttl = "eternal") // !KW302
  int amend(long id);
}
