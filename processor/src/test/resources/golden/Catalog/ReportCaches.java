package t;

import io.keyward.CacheEntry;
import io.keyward.annotation.CacheCatalog;
import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.GlobalCache;
import io.keyward.annotation.KeyPart;
import io.keyward.annotation.TenantParam;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@CacheCatalog
public interface ReportCaches {

  enum Format { PDF, CSV }

  record Report(int total) {}

  record Page<T>(List<T> rows, int pages) {}

  record Request(UUID customer, YearMonth month) {}

  @Cacheable(key = "tenant:{tenant_id}:report:{month}:v{version}", ttl = "1h")
  CacheEntry<Report> monthly(YearMonth month, int version);

  @Cacheable(
      key = "tenant:{tenant_id}:report-page:{format}:{request.month}:{request.customer}:{no}",
      ttl = "1h",
      absentTtl = "1m")
  CacheEntry<Page<Report>> page(Request request, Format format, int no);

  @Cacheable(key = "tenant:{tenant_id}:totals", ttl = "5m")
  CacheEntry<Map<String, List<BigDecimal>>> totals();

  @Cacheable(key = "tenant:{tenant_id}:score:{key}", ttl = "5m")
  CacheEntry<Long> score(
      @TenantParam(crossTenantJustification = "asked by the operators") String tenant,
      @KeyPart(maxLength = 12) String key);

  @GlobalCache(justification = "public")
  @Cacheable(key = "global:banner", ttl = "5m")
  CacheEntry<byte[]> banner();

  @CacheEvict(key = "tenant:{tenant_id}:report:{month}:v{version}")
  void forget(YearMonth month, int version);

  @CacheEvict(key = "tenant:{tenant_id}:report:*")
  @CacheEvict(key = "tenant:{tenant_id}:report-page:*")
  Void forgetAll();
}
