package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.Uncached;
import io.reactivex.rxjava3.core.Single;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public interface PublishedByOthers {
  @Cacheable(key = "tenant:{tenant_id}:a", ttl = "10m") // !KW605
  Flux<Long> a();

  @Cacheable(key = "tenant:{tenant_id}:b", ttl = "10m") // !KW605
  Mono<Long> b();

  @CachePut(key = "tenant:{tenant_id}:c", ttl = "10m") // !KW605
  Publisher<Long> c();

  @CacheEvict(key = "tenant:{tenant_id}:d") // !KW605
  Single<Long> d();

  @Uncached(reason = "it goes on for ever")
  Flux<Long> e();
}
