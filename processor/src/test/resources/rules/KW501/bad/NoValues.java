package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;
import java.io.InputStream;
import java.io.Reader;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import reactor.core.publisher.Flux;

public interface NoValues {
  record Rows(Iterable<String> rows) {}

  record Upload(InputStream bytes) {}

  record Text(Reader reader) {}

  record Query(ResultSet found) {}

  record Feed(Flux<String> items) {}

  record Rule(Function<String, Boolean> test) {}

  record Job(Runnable run) {}

  record Handler(Class<?> type) {}

  @Cacheable(key = "tenant:{tenant_id}:a", ttl = "10m") // !KW501
  Rows rows();

  @Cacheable(key = "tenant:{tenant_id}:b", ttl = "10m") // !KW501
  Upload upload();

  @Cacheable(key = "tenant:{tenant_id}:c", ttl = "10m") // !KW501
  List<Text> texts();

  @Cacheable(key = "tenant:{tenant_id}:d", ttl = "10m") // !KW501
  Map<String, Query> queries();

  @Cacheable(key = "tenant:{tenant_id}:e", ttl = "10m") // !KW501
  Feed[] feeds();

  @Cacheable(key = "tenant:{tenant_id}:f", ttl = "10m") // !KW501
  Optional<Rule> rule();

  @CachePut(key = "tenant:{tenant_id}:g", ttl = "10m") // !KW501
  Job schedule();

  @Cacheable(key = "tenant:{tenant_id}:h", ttl = "10m") // !KW501
  CompletableFuture<Handler> handler();

  @Cacheable(key = "tenant:{tenant_id}:g", ttl = "10m") // !KW501
  Job job();

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void clear();
}
