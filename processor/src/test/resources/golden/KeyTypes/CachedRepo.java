package shop;

import io.keyward.TenantCache;
import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.KeyText;
import io.keyward.support.Path;
import io.keyward.support.ReadSpec;
import io.keyward.support.ValueType;
import io.keyward.support.WriteSpec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * Caches {@link Repo} in Redis, one key space a tenant.
 *
 * <ul>
 *   <li>{@code numbers} reads {@code tenant:{tenant_id}:numbers:{a}:{b}:{c}:{d}:{e}:{f}}, kept 1
 *       minute
 *   <li>{@code others} reads {@code tenant:{tenant_id}:others:{a}:{b}:{c}:{d}:{e}:{f}}, kept 1
 *       minute
 *   <li>{@code times} reads {@code tenant:{tenant_id}:times:{a}:{b}:{c}:{d}}, kept 1 minute
 *   <li>{@code records} reads {@code tenant:{tenant_id}:records:{id}:{price}:{pair}}, kept 1 minute
 *   <li>{@code forget} evicts
 *       {@code tenant:{tenant_id}:records:{x.first}:{x.second.price}:{x.second.pair}}
 *   <li>{@code forgetAll} evicts {@code tenant:{tenant_id}:*}
 * </ul>
 */
@Generated("io.keyward.processor.DecoratorProcessor")
public final class CachedRepo implements Repo {
  private static final KeyTemplate NUMBERS_KEY = KeyTemplate.start("tenant:").tenant("numbers")
      .part(":").part(":").part(":").part(":").part(":").part(":");

  private static final KeyTemplate OTHERS_KEY = KeyTemplate.start("tenant:").tenant("others")
      .part(":").part(":").part(":").part(":").part(":").part(":");

  private static final KeyTemplate TIMES_KEY = KeyTemplate.start("tenant:").tenant("times")
      .part(":").part(":").part(":").part(":");

  private static final KeyTemplate RECORDS_KEY = KeyTemplate.start("tenant:").tenant("records")
      .part(":").part(":").part(":");

  private static final KeyText<Repo.Id> ID_TEXT = KeyText.record(
      KeyText.component(Repo.Id::value, KeyText.UUID));

  private static final KeyText<Repo.Price> PRICE_TEXT = KeyText.record(
      KeyText.component((Repo.Price it) -> it.amount(), KeyText.DECIMAL),
      KeyText.component(Repo.Price::currency, KeyText.CURRENCY));

  private static final KeyText<Repo.Pair<Long, Instant>> PAIR_TEXT = KeyText.record(
      KeyText.component(Repo.Pair<Long, Instant>::first, KeyText.INTEGER),
      KeyText.component(Repo.Pair<Long, Instant>::second, KeyText.ISO));

  private static final ReadSpec<Integer> NUMBERS = ReadSpec.of(
      "Repo.numbers",
      NUMBERS_KEY,
      ValueType.of(Integer.class),
      0xd51e5b44f81a28cfL,
      Duration.ofMinutes(1));

  private static final ReadSpec<Boolean> OTHERS = ReadSpec.of(
      "Repo.others",
      OTHERS_KEY,
      ValueType.of(Boolean.class),
      0xa0aa5efd3d77b0e4L,
      Duration.ofMinutes(1));

  private static final ReadSpec<byte[]> TIMES = ReadSpec.of(
      "Repo.times",
      TIMES_KEY,
      ValueType.of(byte[].class),
      0x9a1b23bb7fd8c5ecL,
      Duration.ofMinutes(1));

  private static final ReadSpec<double[]> RECORDS = ReadSpec.of(
      "Repo.records",
      RECORDS_KEY,
      ValueType.of(double[].class),
      0x541254b04996c0b5L,
      Duration.ofMinutes(1));

  private static final WriteSpec FORGET = WriteSpec.of("Repo.forget", RECORDS_KEY);

  private static final WriteSpec FORGET_ALL = WriteSpec.of("Repo.forgetAll");

  private final Repo delegate;

  private final DecoratorCache cache;

  public CachedRepo(Repo delegate, TenantCache cache) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.cache = DecoratorCache.of(cache, NUMBERS, OTHERS, TIMES, RECORDS, FORGET, FORGET_ALL);
  }

  @Override
  public int numbers(byte a, Short b, int c, Long d, BigInteger e, BigDecimal f) {
    var key = cache.key(NUMBERS)
        .number(a)
        .part(KeyText.INTEGER, b)
        .number(c)
        .part(KeyText.INTEGER, d)
        .part(KeyText.INTEGER, e)
        .part(KeyText.DECIMAL, f);
    return cache.read(NUMBERS, key, () -> delegate.numbers(a, b, c, d, e, f));
  }

  @Override
  public boolean others(boolean a, Character b, UUID c, Locale d, Currency e, DayOfWeek f) {
    var key = cache.key(OTHERS)
        .part(KeyText.BOOLEAN, a)
        .part(KeyText.CHARACTER, b)
        .part(KeyText.UUID, c)
        .part(KeyText.LOCALE, d)
        .part(KeyText.CURRENCY, e)
        .part(KeyText.ENUM, f);
    return cache.read(OTHERS, key, () -> delegate.others(a, b, c, d, e, f));
  }

  @Override
  public byte[] times(Instant a, LocalDate b, ZoneId c, Date d) {
    var key = cache.key(TIMES)
        .part(KeyText.ISO, a)
        .part(KeyText.ISO, b)
        .part(KeyText.ISO, c)
        .part(KeyText.DATE, d);
    return cache.read(TIMES, key, () -> delegate.times(a, b, c, d));
  }

  @Override
  public double[] records(Repo.Id id, Repo.Price price, Repo.Pair<Long, Instant> pair) {
    var key = cache.key(RECORDS).part(ID_TEXT, id).part(PRICE_TEXT, price).part(PAIR_TEXT, pair);
    return cache.read(RECORDS, key, () -> delegate.records(id, price, pair));
  }

  @Override
  public void forget(Repo.Pair<Repo.Id, Repo.Nested> x) {
    cache.write(FORGET)
        .naming(keys -> keys.evict(RECORDS_KEY)
            .part(ID_TEXT, Path.of(x).then(it -> it.first()))
            .part(PRICE_TEXT, Path.of(x).then(it -> it.second()).then(it -> it.price()))
            .part(PAIR_TEXT, Path.of(x).then(it -> it.second()).then(it -> it.pair())))
        .run(() -> delegate.forget(x));
  }

  @Override
  public void forgetAll() {
    cache.write(FORGET_ALL)
        .naming(keys -> keys.evictTenant())
        .run(() -> delegate.forgetAll());
  }
}
