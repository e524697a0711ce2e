package shop;

import io.keyward.TenantCache;
import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.KeyText;
import io.keyward.support.ReadSpec;
import io.keyward.support.ValueType;
import io.keyward.support.WriteSpec;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Caches {@link CountryRepository} in Redis, one key space a tenant.
 *
 * <ul>
 *   <li>{@code country} reads {@code global:country:{code}}, kept 1 day; that there is none, 1 hour
 *   <li>{@code rate} reads {@code global:{env}:rate-of:{year}}, kept 12 hours
 *   <li>{@code report} reads {@code app:{env}:t{tenant_id}x:report:v{number}:{env}:end}, kept 1 day
 *   <li>{@code reload} evicts {@code global:country:*} and {@code app:{env}:t{tenant_id}x:report:*}
 *   <li>{@code correct} evicts {@code global:country:{code}} and
 *       {@code global:{env}:rate-of:{year}}
 * </ul>
 */
@Generated("io.keyward.processor.DecoratorProcessor")
public final class CachedCountryRepository implements CountryRepository {
  private static final KeyTemplate COUNTRY_KEY = KeyTemplate.start("global:").global("country")
      .part(":");

  private static final KeyTemplate RATE_OF_KEY = KeyTemplate.start("global:").env(":")
      .global("rate-of").part(":");

  private static final KeyTemplate REPORT_END_KEY = KeyTemplate.start("app:").env(":t")
      .tenant("x", "report").part(":v").env(":").text(":end");

  private static final KeyText<String> CODE_TEXT = KeyText.STRING.atMost(2);

  private static final ReadSpec<String> COUNTRY = ReadSpec.of(
      "CountryRepository.country",
      COUNTRY_KEY,
      ValueType.of(String.class),
      0x4cf4855e144b9f27L,
      Duration.ofDays(1))
      .absentTtl(Duration.ofHours(1));

  private static final ReadSpec<Long> RATE = ReadSpec.of(
      "CountryRepository.rate",
      RATE_OF_KEY,
      ValueType.of(Long.class),
      0x726db50f22c6f521L,
      Duration.ofHours(12));

  private static final ReadSpec<Long> REPORT = ReadSpec.of(
      "CountryRepository.report",
      REPORT_END_KEY,
      ValueType.of(Long.class),
      0x726db50f22c6f521L,
      Duration.ofDays(1));

  private static final WriteSpec RELOAD = WriteSpec.of("CountryRepository.reload");

  private static final WriteSpec CORRECT = WriteSpec.of("CountryRepository.correct", COUNTRY_KEY,
      RATE_OF_KEY);

  private final CountryRepository delegate;

  private final DecoratorCache cache;

  public CachedCountryRepository(CountryRepository delegate, TenantCache cache) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.cache = DecoratorCache.of(cache, COUNTRY, RATE, REPORT, RELOAD, CORRECT);
  }

  @Override
  public Optional<String> country(String code) {
    var key = cache.key(COUNTRY).part(CODE_TEXT, code);
    return cache.readOptional(COUNTRY, key, () -> delegate.country(code));
  }

  @Override
  public long rate(int year) {
    var key = cache.key(RATE).number(year);
    return cache.read(RATE, key, () -> delegate.rate(year));
  }

  @Override
  public long report(int number) {
    var key = cache.key(REPORT).number(number);
    return cache.read(REPORT, key, () -> delegate.report(number));
  }

  @Override
  public void reload() {
    cache.write(RELOAD)
        .naming(keys -> {
          keys.evictGlobal("country");
          keys.evictResource("report");
        })
        .run(() -> delegate.reload());
  }

  @Override
  public void correct(String code, int year) {
    cache.write(CORRECT)
        .naming(keys -> {
          keys.evict(COUNTRY_KEY).part(KeyText.STRING, code);
          keys.evict(RATE_OF_KEY).number(year);
        })
        .run(() -> delegate.correct(code, year));
  }
}
