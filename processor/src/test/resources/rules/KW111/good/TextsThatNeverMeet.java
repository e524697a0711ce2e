package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

public interface TextsThatNeverMeet {
  record User(UUID id, String name) {}

  record Settings(boolean dark) {}

  @Cacheable(key = "tenant:{tenant_id}:user:{id}", ttl = "10m")
  User get(UUID id);

  @Cacheable(key = "tenant:{tenant_id}:user:{user_id}", ttl = "10m", absentTtl = "10s")
  Optional<User> find(UUID userId);

  @Cacheable(key = "tenant:{tenant_id}:user:settings", ttl = "10m")
  Settings settings();

  @Cacheable(key = "tenant:{tenant_id}:report:{day}", ttl = "10m")
  long ofDay(LocalDate day);

  @Cacheable(key = "tenant:{tenant_id}:report:{month}", ttl = "10m")
  String ofMonth(YearMonth month);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void reload();
}
