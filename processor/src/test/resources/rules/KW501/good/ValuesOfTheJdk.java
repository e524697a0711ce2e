package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

public interface ValuesOfTheJdk {
  enum Size {
    S,
    M
  }

  record Numbers(
      boolean a, Byte b, short c, Integer d, long e, char f, BigInteger g) {}

  record Texts(String a, UUID b, Locale c, Currency d, byte[] e, Size f, BigDecimal g, Float h, double i) {}

  record Times(
      Instant a,
      LocalDate b,
      LocalTime c,
      LocalDateTime d,
      OffsetDateTime e,
      ZonedDateTime f,
      YearMonth g,
      Year h,
      ZoneId i,
      Duration j,
      Date k) {}

  record Many(
      Collection<Numbers> a,
      Set<Texts> b,
      java.util.SortedMap<LocalDate, Times> c,
      java.util.EnumMap<Size, java.util.ArrayDeque<long[]>> d,
      Optional<Many[]> e) {}

  @Cacheable(key = "tenant:{tenant_id}:many", ttl = "10m")
  Map<Numbers, Many> many();

  @CacheEvict(key = "tenant:{tenant_id}:many")
  void clear();
}
