package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;
import io.keyward.annotation.TenantParam;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

public interface WhereverTheTextIs {
  record Name(String first, String last) {}

  record Article(@KeyPart(hashed = true) String author, String language) {}

  enum Size {
    S,
    M
  }

  @Cacheable(key = "tenant:{tenant_id}:a:{name}", ttl = "10m")
  int everyTextOfAParameter(@KeyPart(maxLength = 40) Name name);

  @Cacheable(key = "tenant:{tenant_id}:b:{name.first}:{name.last}", ttl = "10m")
  int byWholePaths(
      @KeyPart(value = "name.first", maxLength = 20)
          @KeyPart(value = "name.last", pattern = "[A-Z][a-z]+")
          Name name);

  @Cacheable(key = "tenant:{tenant_id}:c:{article.author}:{article.language}", ttl = "10m")
  int byComponentAndPath(
      @KeyPart(value = "article.language", maxLength = 5) Article article);

  @Cacheable(key = "tenant:{tenant_id}:d:{slugs}", ttl = "10m")
  Map<String, Integer> byMany(@KeyPart(maxLength = 80) Collection<String> slugs);

  @Cacheable(key = "tenant:{tenant_id}:e:{size}:{locale}:{zone}", ttl = "10m")
  int withoutText(@TenantParam String customer, Size size, Locale locale, ZoneId zone);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void reload();
}
