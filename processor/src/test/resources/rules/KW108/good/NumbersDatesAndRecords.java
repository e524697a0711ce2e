package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

public interface NumbersDatesAndRecords {
  record Range(LocalDate from, LocalDate to) {}

  @Cacheable(key = "tenant:{tenant_id}:fee:{amount}:{when}:{where}", ttl = "10m")
  long fee(BigDecimal amount, Range when, Locale where);

  @CacheEvict(key = "tenant:{tenant_id}:fee:*")
  void reprice();
}
