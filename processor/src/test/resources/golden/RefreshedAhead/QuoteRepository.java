package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

public interface QuoteRepository {

  record Quote(long cents) {}

  @Cacheable(
      key = "tenant:{tenant_id}:quote:{id}",
      ttl = "10m",
      absentTtl = "30s",
      refreshAfter = "8m",
      staleIfError = "1h")
  Optional<Quote> find(long id);

  @Cacheable(
      key = "tenant:{tenant_id}:quote:{ids}",
      ttl = "10m",
      refreshAfter = "8m",
      staleIfError = "1h")
  Map<Long, Quote> findAll(Collection<Long> ids);

  @Cacheable(
      key = "tenant:{tenant_id}:quote:first",
      ttl = "eternal",
      absentTtl = "eternal",
      justification = "the first quote is written once, by add")
  Optional<Quote> first();

  @CacheEvict(key = "tenant:{tenant_id}:quote:{id}")
  void drop(long id);

  @CacheEvict(key = "tenant:{tenant_id}:quote:first")
  void add(Quote quote);
}
