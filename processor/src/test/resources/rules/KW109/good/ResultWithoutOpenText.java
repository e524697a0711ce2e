package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

public interface ResultWithoutOpenText {
  record Article(String slug, String body) {}

  record Page(@KeyPart(maxLength = 80) String path) {}

  @Cacheable(key = "tenant:{tenant_id}:article:index", ttl = "10m")
  Article index();

  @CacheEvict(key = "tenant:{tenant_id}:article:{result.slug}")
  Article rewrite(long id);

  @Cacheable(key = "tenant:{tenant_id}:page:home", ttl = "10m")
  Page home();

  @CachePut(key = "tenant:{tenant_id}:page:{result.path}", ttl = "10m")
  Page move(long id);
}
