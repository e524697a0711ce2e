package shop;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;

public interface Repo {

  record Id(UUID value) {}

  record Pair<A, B>(A first, B second) {}

  record Price(BigDecimal amount, Currency currency) {
    public BigDecimal amount(int scale) {
      return amount.setScale(scale);
    }
  }

  @Cacheable(key = "tenant:{tenant_id}:numbers:{a}:{b}:{c}:{d}:{e}:{f}", ttl = "1m")
  int numbers(byte a, Short b, int c, Long d, BigInteger e, BigDecimal f);

  @Cacheable(key = "tenant:{tenant_id}:others:{a}:{b}:{c}:{d}:{e}:{f}", ttl = "1m")
  boolean others(boolean a, Character b, UUID c, Locale d, Currency e, DayOfWeek f);

  @Cacheable(key = "tenant:{tenant_id}:times:{a}:{b}:{c}:{d}", ttl = "1m")
  byte[] times(Instant a, LocalDate b, ZoneId c, Date d);

  @Cacheable(key = "tenant:{tenant_id}:records:{id}:{price}:{pair}", ttl = "1m")
  double[] records(Id id, Price price, Pair<Long, Instant> pair);

  @CacheEvict(key = "tenant:{tenant_id}:records:{x.first}:{x.second.price}:{x.second.pair}")
  void forget(Pair<Id, Nested> x);

  record Nested(Price price, Pair<Long, Instant> pair) {}

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void forgetAll();
}
