package io.keyward.processor.running;

import io.keyward.processor.running.Shop.Prices;
import io.keyward.processor.running.Shop.Sale;
import io.keyward.processor.running.Shop.UnknownSku;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Prices in a map, the same for all tenants but for their number of loads. */
final class MapPrices implements Prices {

  final AtomicInteger loads = new AtomicInteger();
  final Map<UUID, Long> cents = new ConcurrentHashMap<>();
  BigDecimal rate = BigDecimal.ONE;
  UUID sold = new UUID(0, 0);

  @Override
  public long price(UUID sku) throws UnknownSku {
    loads.incrementAndGet();
    Long price = cents.get(sku);
    if (price == null) {
      throw new UnknownSku(sku);
    }
    return price;
  }

  @Override
  public long reprice(UUID sku, long price) throws UnknownSku {
    if (cents.replace(sku, price) == null) {
      throw new UnknownSku(sku);
    }
    return price;
  }

  @Override
  public void forget(UUID... skus) {
    for (UUID sku : skus) {
      cents.merge(sku, 1L, Long::sum);
    }
  }

  @Override
  public List<UUID> reload(Iterable<UUID> skus) {
    List<UUID> seen = new ArrayList<>();
    skus.forEach(seen::add);
    forget(seen.toArray(new UUID[0]));
    return seen;
  }

  @Override
  public Sale sell(long receipt) {
    return new Sale(sold, cents.merge(sold, receipt, Long::sum));
  }

  @Override
  public BigDecimal rate(Currency currency) {
    loads.incrementAndGet();
    return rate;
  }

  @Override
  public void reloadRates() {
    rate = rate.add(BigDecimal.ONE);
  }

  @Override
  public int limit(String tenantId) {
    loads.incrementAndGet();
    return tenantId.length();
  }

  @Override
  public String describe() {
    return "from a map";
  }
}
