package shop;

import io.keyward.TenantCache;
import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.ReadSpec;
import io.keyward.support.ValueType;
import io.keyward.support.WriteSpec;
import java.time.Duration;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Caches {@link Outer.Middle.Repo.Inner} in Redis, one key space a tenant.
 *
 * <ul>
 *   <li>{@code doc} reads {@code tenant:{tenant_id}:inner:{id}}, kept 1 minute
 *   <li>{@code drop} evicts {@code tenant:{tenant_id}:inner:{id}}
 * </ul>
 */
@Generated("io.keyward.processor.DecoratorProcessor")
final class CachedOuter_Middle_Repo_Inner implements Outer.Middle.Repo.Inner {
  private static final KeyTemplate INNER_KEY = KeyTemplate.start("tenant:").tenant("inner")
      .part(":");

  private static final ReadSpec<Outer.Middle.Repo.Doc> DOC = ReadSpec.of(
      "Outer.Middle.Repo.Inner.doc",
      INNER_KEY,
      ValueType.of(Outer.Middle.Repo.Doc.class),
      0xd65ab963f9e16fc4L,
      Duration.ofMinutes(1));

  private static final WriteSpec DROP = WriteSpec.of("Outer.Middle.Repo.Inner.drop", INNER_KEY);

  private final Outer.Middle.Repo.Inner delegate;

  private final DecoratorCache cache;

  public CachedOuter_Middle_Repo_Inner(Outer.Middle.Repo.Inner delegate, TenantCache cache) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.cache = DecoratorCache.of(cache, DOC, DROP);
  }

  @Override
  public Outer.Middle.Repo.Doc doc(long id) {
    var key = cache.key(DOC).number(id);
    return cache.read(DOC, key, () -> delegate.doc(id));
  }

  @Override
  public void drop(long id) {
    cache.write(DROP)
        .naming(keys -> keys.evict(INNER_KEY).number(id))
        .run(() -> delegate.drop(id));
  }
}
