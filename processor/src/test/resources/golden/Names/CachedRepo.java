package shop;

import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.KeyText;
import io.keyward.support.Path;
import io.keyward.support.ReadSpec;
import io.keyward.support.ValueType;
import io.keyward.support.WriteSpec;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Caches {@link Repo} in Redis, one key space a tenant.
 *
 * <ul>
 *   <li>{@code a} reads {@code tenant:{tenant_id}:a:{key}:{cache}:{delegate}:{this_}}, kept 1
 *       minute
 *   <li>{@code b} reads {@code tenant:{tenant_id}:b:{res}:{it}:{dollar}}, kept 1 minute
 *   <li>{@code c} reads {@code tenant:{tenant_id}:c:{keys}}, kept 1 minute
 *   <li>{@code drop(long, int, long, int)} evicts
 *       {@code tenant:{tenant_id}:a:{key}:{cache}:{delegate}:{this_}}
 *   <li>{@code drop(Duration)} evicts {@code tenant:{tenant_id}:c:{it.it.id}}
 *   <li>{@code drop(List, String)} evicts {@code tenant:{tenant_id}:c:{keys.id}} and
 *       {@code tenant:{tenant_id}:b:*}
 *   <li>{@code FIND_ALL} is not cached: what does *&#47; &#123;&#64;link this&#125; say?
 *       &lt;b&gt;&#92;u002a/ $L &amp; more&lt;/b&gt;
 * </ul>
 */
@Generated("io.keyward.processor.DecoratorProcessor")
public final class CachedRepo implements Repo {
  private static final KeyTemplate A_KEY = KeyTemplate.start("tenant:").tenant("a").part(":")
      .part(":").part(":").part(":");

  private static final KeyTemplate B_KEY = KeyTemplate.start("tenant:").tenant("b").part(":")
      .part(":").part(":");

  private static final KeyTemplate C_KEY = KeyTemplate.start("tenant:").tenant("c").part(":");

  private static final ReadSpec<Repo.TenantCache> A = ReadSpec.of(
      "Repo.a",
      A_KEY,
      ValueType.of(Repo.TenantCache.class),
      0x0ce13307479ecd0bL,
      java.time.Duration.ofMinutes(1));

  private static final ReadSpec<Repo.String> B = ReadSpec.of(
      "Repo.b",
      B_KEY,
      ValueType.of(Repo.String.class),
      0x69978eb7c0b2332eL,
      java.time.Duration.ofMinutes(1));

  private static final ReadSpec<List<Repo.Map>> C = ReadSpec.of(
      "Repo.c",
      C_KEY,
      ValueType.<List<Repo.Map>>generic(List.class, ValueType.of(Repo.Map.class)),
      0xb7ef51c316a1b353L,
      java.time.Duration.ofMinutes(1));

  private static final WriteSpec DROP = WriteSpec.of("Repo.drop", A_KEY);

  private static final WriteSpec DROP_2 = WriteSpec.of("Repo.drop", C_KEY);

  private static final WriteSpec DROP_3 = WriteSpec.of("Repo.drop", C_KEY);

  private final Repo delegate;

  private final DecoratorCache cache;

  public CachedRepo(Repo delegate, io.keyward.TenantCache cache) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.cache = DecoratorCache.of(cache, A, B, C, DROP, DROP_2, DROP_3);
  }

  @java.lang.Override
  public Repo.TenantCache a(long key, int cache, long delegate, int this_) {
    var key_ = this.cache.key(A).number(key).number(cache).number(delegate).number(this_);
    return this.cache.read(A, key_, () -> this.delegate.a(key, cache, delegate, this_));
  }

  @java.lang.Override
  public Optional<Repo.String> b(long result, short it, int $) {
    var key = cache.key(B).number(result).number(it).number($);
    return cache.readOptional(B, key, () -> delegate.b(result, it, $));
  }

  @java.lang.Override
  public List<Repo.Map> c(long keys) {
    var key = cache.key(C).number(keys);
    return cache.read(C, key, () -> delegate.c(keys));
  }

  @java.lang.Override
  public void drop(long key, int cache, long delegate, int this_) {
    this.cache.write(DROP)
        .naming(keys -> keys.evict(A_KEY).number(key).number(cache).number(delegate).number(this_))
        .run(() -> this.delegate.drop(key, cache, delegate, this_));
  }

  @java.lang.Override
  public void drop(Repo.Duration it) {
    cache.write(DROP_2)
        .naming(keys -> keys.evict(C_KEY)
            .part(KeyText.INTEGER, Path.of(it).then(it_ -> it_.it()).then(it_ -> it_.id())))
        .run(() -> delegate.drop(it));
  }

  @java.lang.Override
  public void drop(List<Repo.Override> keys, java.lang.String each) {
    cache.write(DROP_3)
        .naming(keys_ -> {
          keys_.evictEach(C_KEY, keys,
              (key, each_) -> key.part(KeyText.INTEGER, Path.of(each_).then(it -> it.id())));
          keys_.evictResource("b");
        })
        .run(() -> delegate.drop(keys, each));
  }

  @java.lang.Override
  public java.util.Map<java.lang.String, Repo.Map> FIND_ALL(
      java.util.Map<java.lang.String, Repo.Map> USER_KEY) {
    return delegate.FIND_ALL(USER_KEY);
  }
}
