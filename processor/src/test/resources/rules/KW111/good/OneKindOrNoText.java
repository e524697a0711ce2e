package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;
import java.math.BigInteger;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

public interface OneKindOrNoText {
  record ItemId(long value) {}

  record Item(String name) {}

  enum Size {
    S,
    M
  }

  enum Day {
    MONDAY,
    TUESDAY
  }

  @Cacheable(key = "tenant:{tenant_id}:item:{id}", ttl = "10m")
  Item byId(ItemId id);

  @Cacheable(key = "tenant:{tenant_id}:item:{number}", ttl = "10m", absentTtl = "10s")
  CompletableFuture<Optional<Item>> byNumber(int number);

  @CachePut(key = "tenant:{tenant_id}:item:{number}", ttl = "10m")
  Item rename(BigInteger number, String name);

  @Cacheable(key = "tenant:{tenant_id}:count:{size}", ttl = "10m")
  int bySize(Size size);

  @Cacheable(key = "tenant:{tenant_id}:count:{size}", ttl = "10m", absentTtl = "1s")
  Integer bySizeToo(Size size);

  @Cacheable(key = "tenant:{tenant_id}:count:{day}", ttl = "10m")
  String byDay(Day day);

  @Cacheable(key = "tenant:{tenant_id}:user:{login}", ttl = "10m")
  Item byHashed(@KeyPart(hashed = true) String login);

  @Cacheable(key = "tenant:{tenant_id}:user:{name}", ttl = "10m")
  int byPlain(@KeyPart(maxLength = 20) String name);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void reload();
}
