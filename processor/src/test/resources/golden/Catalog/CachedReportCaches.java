package t;

import io.keyward.CacheEntry;
import io.keyward.TenantCache;
import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.KeyText;
import io.keyward.support.Path;
import io.keyward.support.ReadSpec;
import io.keyward.support.TenantArgument;
import io.keyward.support.ValueType;
import io.keyward.support.WriteSpec;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Handles on the entries of {@link ReportCaches} in Redis, one key space a tenant.
 *
 * <ul>
 *   <li>{@code monthly} reads {@code tenant:{tenant_id}:report:{month}:v{version}}, kept 1 hour
 *   <li>{@code page} reads
 *       {@code tenant:{tenant_id}:report-page:{format}:{request.month}:{request.customer}:{no}},
 *       kept 1 hour; that there is none, 1 minute
 *   <li>{@code totals} reads {@code tenant:{tenant_id}:totals}, kept 5 minutes
 *   <li>{@code score} reads {@code tenant:{tenant_id}:score:{key}}, kept 5 minutes
 *   <li>{@code banner} reads {@code global:banner}, kept 5 minutes
 *   <li>{@code forget} evicts {@code tenant:{tenant_id}:report:{month}:v{version}}
 *   <li>{@code forgetAll} evicts {@code tenant:{tenant_id}:report:*} and
 *       {@code tenant:{tenant_id}:report-page:*}
 * </ul>
 */
@Generated("io.keyward.processor.DecoratorProcessor")
public final class CachedReportCaches implements ReportCaches {
  private static final KeyTemplate REPORT_KEY = KeyTemplate.start("tenant:").tenant("report")
      .part(":").part(":v");

  private static final KeyTemplate REPORT_PAGE_KEY = KeyTemplate.start("tenant:")
      .tenant("report-page").part(":").part(":").part(":").part(":");

  private static final KeyTemplate TOTALS_KEY = KeyTemplate.start("tenant:").tenant("totals");

  private static final KeyTemplate SCORE_KEY = KeyTemplate.start("tenant:").tenant("score")
      .part(":");

  private static final KeyTemplate BANNER_KEY = KeyTemplate.start("global:").global("banner");

  private static final KeyText<String> KEY_TEXT = KeyText.STRING.atMost(12);

  private static final ReadSpec<ReportCaches.Report> MONTHLY = ReadSpec.of(
      "ReportCaches.monthly",
      REPORT_KEY,
      ValueType.of(ReportCaches.Report.class),
      0x8d7a55d6368c2516L,
      Duration.ofHours(1));

  private static final ReadSpec<ReportCaches.Page<ReportCaches.Report>> PAGE = ReadSpec.of(
      "ReportCaches.page",
      REPORT_PAGE_KEY,
      ValueType.<ReportCaches.Page<ReportCaches.Report>>generic(ReportCaches.Page.class,
          ValueType.of(ReportCaches.Report.class)),
      0x8aadaee08f6a6a94L,
      Duration.ofHours(1))
      .absentTtl(Duration.ofMinutes(1));

  private static final ReadSpec<Map<String, List<BigDecimal>>> TOTALS = ReadSpec.of(
      "ReportCaches.totals",
      TOTALS_KEY,
      ValueType.<Map<String, List<BigDecimal>>>generic(Map.class, ValueType.of(String.class),
          ValueType.generic(List.class, ValueType.of(BigDecimal.class))),
      0x76b8212474c8d4eaL,
      Duration.ofMinutes(5));

  private static final ReadSpec<Long> SCORE = ReadSpec.of(
      "ReportCaches.score",
      SCORE_KEY,
      ValueType.of(Long.class),
      0x75be3d0ecce844feL,
      Duration.ofMinutes(5));

  private static final ReadSpec<byte[]> BANNER = ReadSpec.of(
      "ReportCaches.banner",
      BANNER_KEY,
      ValueType.of(byte[].class),
      0xd76de789f8232439L,
      Duration.ofMinutes(5));

  private static final WriteSpec FORGET = WriteSpec.of("ReportCaches.forget", REPORT_KEY);

  private static final WriteSpec FORGET_ALL = WriteSpec.of("ReportCaches.forgetAll");

  private final DecoratorCache cache;

  public CachedReportCaches(TenantCache cache) {
    this.cache = DecoratorCache.of(cache, MONTHLY, PAGE, TOTALS, SCORE, BANNER, FORGET, FORGET_ALL);
  }

  @Override
  public CacheEntry<ReportCaches.Report> monthly(YearMonth month, int version) {
    return cache.entry(MONTHLY, key -> key.part(KeyText.ISO, month).number(version));
  }

  @Override
  public CacheEntry<ReportCaches.Page<ReportCaches.Report>> page(ReportCaches.Request request,
      ReportCaches.Format format, int no) {
    return cache.entry(PAGE,
        key -> key
            .part(KeyText.ENUM, format)
            .part(KeyText.ISO, Path.of(request).then(it -> it.month()))
            .part(KeyText.UUID, Path.of(request).then(it -> it.customer()))
            .number(no));
  }

  @Override
  public CacheEntry<Map<String, List<BigDecimal>>> totals() {
    return cache.entry(TOTALS, key -> key);
  }

  @Override
  public CacheEntry<Long> score(String tenant, String key) {
    return cache.entry(SCORE, TenantArgument.of(tenant).crossTenant(),
        key_ -> key_.part(KEY_TEXT, key));
  }

  @Override
  public CacheEntry<byte[]> banner() {
    return cache.entry(BANNER, key -> key);
  }

  @Override
  public void forget(YearMonth month, int version) {
    cache.write(FORGET)
        .naming(keys -> keys.evict(REPORT_KEY).part(KeyText.ISO, month).number(version))
        .run(() -> {});
  }

  @Override
  public Void forgetAll() {
    return cache.write(FORGET_ALL)
        .naming(keys -> {
          keys.evictResource("report");
          keys.evictResource("report-page");
        })
        .call(() -> null);
  }
}
