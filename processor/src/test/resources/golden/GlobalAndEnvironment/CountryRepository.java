package shop;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.GlobalCache;
import io.keyward.annotation.KeyPart;
import java.util.Optional;

public interface CountryRepository {

  @GlobalCache(justification = "public facts")
  @Cacheable(key = "global:country:{code}", ttl = "1d", absentTtl = "1h")
  Optional<String> country(@KeyPart(maxLength = 2) String code);

  @GlobalCache(justification = "public facts")
  @Cacheable(key = "global:{env}:rate-of:{year}", ttl = "12h")
  long rate(int year);

  @Cacheable(key = "app:{env}:t{tenant_id}x:report:v{number}:{env}:end", ttl = "1d")
  long report(int number);

  @CacheEvict(key = "global:country:*")
  @CacheEvict(key = "app:{env}:t{tenant_id}x:report:*")
  void reload();

  @CacheEvict(key = "global:country:{code}")
  @CacheEvict(key = "global:{env}:rate-of:{year}")
  void correct(String code, int year);
}
