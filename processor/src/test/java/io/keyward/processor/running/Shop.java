package io.keyward.processor.running;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.GlobalCache;
import io.keyward.annotation.TenantParam;
import io.keyward.annotation.ThroughCache;
import io.keyward.annotation.Uncached;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** Holds a nested repository. */
public final class Shop {

  private Shop() {}

  /** There is no such thing. */
  public static final class UnknownSku extends Exception {
    private static final long serialVersionUID = 1;

    UnknownSku(UUID sku) {
      super(sku.toString());
    }
  }

  /** What was sold. */
  public record Sale(UUID sku, long cents) {}

  /** A repository in a class. */
  public interface Prices {

    @Cacheable(key = "tenant:{tenant_id}:price:{sku}", ttl = "10m")
    long price(UUID sku) throws UnknownSku;

    @CachePut(key = "tenant:{tenant_id}:price:{sku}", ttl = "10m")
    long reprice(UUID sku, long cents) throws UnknownSku;

    @CacheEvict(key = "tenant:{tenant_id}:price:{skus}")
    void forget(UUID... skus);

    @CacheEvict(key = "tenant:{tenant_id}:price:{skus}")
    List<UUID> reload(Iterable<UUID> skus);

    @CacheEvict(key = "tenant:{tenant_id}:price:{result.sku}")
    Sale sell(long receipt);

    @GlobalCache(justification = "rates are public")
    @Cacheable(key = "global:rate:{currency}", ttl = "1h")
    BigDecimal rate(Currency currency);

    @CacheEvict(key = "global:rate:*")
    void reloadRates();

    @Cacheable(key = "tenant:{tenant_id}:limit", ttl = "1h")
    int limit(@TenantParam String tenantId);

    @ThroughCache
    default long priceOfTwo(UUID sku) throws UnknownSku {
      return 2 * price(sku);
    }

    @Uncached(reason = "an implementation may do better")
    default String describe() {
      return "by default";
    }
  }
}
