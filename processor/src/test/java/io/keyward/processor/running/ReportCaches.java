package io.keyward.processor.running;

import io.keyward.CacheEntry;
import io.keyward.TenantId;
import io.keyward.annotation.CacheCatalog;
import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.GlobalCache;
import io.keyward.annotation.KeyPart;
import io.keyward.annotation.TenantParam;
import java.util.Date;

/** Handles on computed reports. */
@CacheCatalog
public interface ReportCaches {

  /** What is computed. */
  record Report(int total) {}

  @Cacheable(key = "tenant:{tenant_id}:report:{since}", ttl = "1h")
  CacheEntry<Report> since(Date since);

  @Cacheable(key = "tenant:{tenant_id}:named:{name}", ttl = "1h", absentTtl = "1m")
  CacheEntry<Report> named(@KeyPart(maxLength = 5) String name);

  @GlobalCache(justification = "holidays are the same for all")
  @Cacheable(key = "global:holidays:{year}", ttl = "1h")
  CacheEntry<String> holidays(int year);

  @Cacheable(key = "tenant:{tenant_id}:quota:{id}", ttl = "1h")
  CacheEntry<Report> quota(
      @TenantParam(crossTenantJustification = "operators look at any") TenantId tenant, long id);

  @CacheEvict(key = "tenant:{tenant_id}:named:*")
  void forgetNamed();
}
