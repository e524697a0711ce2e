package example;

import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

public interface ResultValidatedByItsRead {
  record Article(String slug, String body) {}

  record Page(@KeyPart(maxLength = 80) String path) {}

  @Cacheable(key = "tenant:{tenant_id}:article:{slug}", ttl = "10m")
  Article find(@KeyPart(pattern = "[a-z-]{1,80}") String slug);

  @CachePut(key = "tenant:{tenant_id}:article:{result.slug}", ttl = "10m")
  Article publish(long draft);

  @CachePut(key = "tenant:{tenant_id}:page:{result.path}", ttl = "10m")
  Page move(long id);
}

// file: Pages.java
package example;

import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

interface Pages {
  @Cacheable(key = "tenant:{tenant_id}:page:{path}", ttl = "10m")
  ResultValidatedByItsRead.Page find(@KeyPart(maxLength = 200) String path);
}
