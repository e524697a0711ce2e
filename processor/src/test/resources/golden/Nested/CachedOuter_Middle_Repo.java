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
 * Caches {@link Outer.Middle.Repo} in Redis, one key space a tenant.
 *
 * <ul>
 *   <li>{@code doc} reads {@code tenant:{tenant_id}:doc:{id}}, kept 1 minute
 *   <li>{@code drop} evicts {@code tenant:{tenant_id}:doc:{id}}
 * </ul>
 */
@Generated("io.keyward.processor.DecoratorProcessor")
final class CachedOuter_Middle_Repo implements Outer.Middle.Repo {
  private static final KeyTemplate DOC_KEY = KeyTemplate.start("tenant:").tenant("doc").part(":");

  private static final ReadSpec<Outer.Middle.Repo.Doc> DOC = ReadSpec.of(
      "Outer.Middle.Repo.doc",
      DOC_KEY,
      ValueType.of(Outer.Middle.Repo.Doc.class),
      0xd65ab963f9e16fc4L,
      Duration.ofMinutes(1));

  private static final WriteSpec DROP = WriteSpec.of("Outer.Middle.Repo.drop", DOC_KEY);

  private final Outer.Middle.Repo delegate;

  private final DecoratorCache cache;

  public CachedOuter_Middle_Repo(Outer.Middle.Repo delegate, TenantCache cache) {
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
        .naming(keys -> keys.evict(DOC_KEY).number(id))
        .run(() -> delegate.drop(id));
  }
}
