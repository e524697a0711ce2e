package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;
import java.util.Collection;
import java.util.Map;

public interface AnyOfSeveralTexts {
  record Article(@KeyPart(maxLength = 80) String slug, String language) {}

  @Cacheable(key = "tenant:{tenant_id}:a:{article.slug}:{article.language}", ttl = "10m")
  int byPaths(Article article); // !KW109

  @Cacheable(key = "tenant:{tenant_id}:b:{article}", ttl = "10m")
  int byItself(Article article); // !KW109

  @Cacheable(key = "tenant:{tenant_id}:c:{slugs}", ttl = "10m")
  Map<String, Integer> byMany(Collection<String> slugs); // !KW109

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void reload();
}
