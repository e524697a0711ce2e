package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

public interface LiteralMeetsText {
  record User(String name) {}

  record Settings(boolean dark) {}

  enum Size {
    S,
    M
  }

  enum Grade {
    M,
    L
  }

  @Cacheable(key = "tenant:{tenant_id}:user:settings", ttl = "10m")
  Settings settings();

  @Cacheable(key = "tenant:{tenant_id}:user:{name}", ttl = "10m") // !KW111
  User find(@KeyPart(maxLength = 40) String name);

  @Cacheable(key = "tenant:{tenant_id}:stock:{size}", ttl = "10m")
  int bySize(Size size);

  @Cacheable(key = "tenant:{tenant_id}:stock:{grade}", ttl = "10m") // !KW111
  int byGrade(Grade grade);

  @Cacheable(key = "tenant:{tenant_id}:page:v1", ttl = "10m")
  String page();

  @Cacheable(key = "tenant:{tenant_id}:page:v{version}", ttl = "10m") // !KW111
  int pages(int version);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void reload();
}
