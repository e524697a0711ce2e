package example;

import io.keyward.TenantCache;
import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.KeyText;
import io.keyward.support.Path;
import io.keyward.support.ReadSpec;
import io.keyward.support.ValueType;
import io.keyward.support.WriteSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Caches {@link DocRepository} in Redis, one key space a tenant.
 *
 * <ul>
 *   <li>{@code doc} reads {@code tenant:{tenant_id}:doc:{id}}, kept 1 minute
 *   <li>{@code docs} reads {@code tenant:{tenant_id}:docs:{page}}, kept 1 minute
 *   <li>{@code index} reads {@code tenant:{tenant_id}:index}, kept 1 minute
 *   <li>{@code maybe} reads {@code tenant:{tenant_id}:doc:{id}}, kept 1 minute; that there is none,
 *       10 seconds
 *   <li>{@code many} reads {@code tenant:{tenant_id}:doc:{ids}}, an entry an element, kept 1 minute
 *   <li>{@code keep} puts {@code tenant:{tenant_id}:doc:{doc.id}}, kept 1 minute, and evicts
 *       {@code tenant:{tenant_id}:docs:*}
 *   <li>{@code create} and {@code touch} evict {@code tenant:{tenant_id}:doc:{result.id}}
 *   <li>{@code drop} evicts {@code tenant:{tenant_id}:doc:{id}}
 *   <li>{@code wipe} evicts {@code tenant:{tenant_id}:*}
 * </ul>
 */
@Generated("io.keyward.processor.DecoratorProcessor")
public final class CachedDocRepository implements DocRepository {
  private static final KeyTemplate DOC_KEY = KeyTemplate.start("tenant:").tenant("doc").part(":");

  private static final KeyTemplate DOCS_KEY = KeyTemplate.start("tenant:").tenant("docs").part(":");

  private static final KeyTemplate INDEX_KEY = KeyTemplate.start("tenant:").tenant("index");

  private static final ReadSpec<DocRepository.Doc> DOC = ReadSpec.of(
      "DocRepository.doc",
      DOC_KEY,
      ValueType.of(DocRepository.Doc.class),
      0xb0293f3c7af3d0a6L,
      Duration.ofMinutes(1));

  private static final ReadSpec<List<DocRepository.Doc>> DOCS = ReadSpec.of(
      "DocRepository.docs",
      DOCS_KEY,
      ValueType.<List<DocRepository.Doc>>generic(List.class, ValueType.of(DocRepository.Doc.class)),
      0xd173b62b6734ee11L,
      Duration.ofMinutes(1));

  private static final ReadSpec<Map<String, DocRepository.Doc>> INDEX = ReadSpec.of(
      "DocRepository.index",
      INDEX_KEY,
      ValueType.<Map<String, DocRepository.Doc>>generic(Map.class, ValueType.of(String.class),
          ValueType.of(DocRepository.Doc.class)),
      0xb1f15baaaa00dbd8L,
      Duration.ofMinutes(1));

  private static final ReadSpec<DocRepository.Doc> MAYBE = ReadSpec.of(
      "DocRepository.maybe",
      DOC_KEY,
      ValueType.of(DocRepository.Doc.class),
      0xb0293f3c7af3d0a6L,
      Duration.ofMinutes(1))
      .absentTtl(Duration.ofSeconds(10));

  private static final ReadSpec<DocRepository.Doc> MANY = ReadSpec.of(
      "DocRepository.many",
      DOC_KEY,
      ValueType.of(DocRepository.Doc.class),
      0xb0293f3c7af3d0a6L,
      Duration.ofMinutes(1));

  private static final WriteSpec KEEP = WriteSpec.of("DocRepository.keep", DOC_KEY)
      .puts(
          ValueType.of(DocRepository.Doc.class),
          0xb0293f3c7af3d0a6L,
          Duration.ofMinutes(1));

  private static final WriteSpec CREATE = WriteSpec.of("DocRepository.create", DOC_KEY);

  private static final WriteSpec TOUCH = WriteSpec.of("DocRepository.touch", DOC_KEY);

  private static final WriteSpec DROP = WriteSpec.of("DocRepository.drop", DOC_KEY);

  private static final WriteSpec WIPE = WriteSpec.of("DocRepository.wipe");

  private final DocRepository delegate;

  private final DecoratorCache cache;

  public CachedDocRepository(DocRepository delegate, TenantCache cache) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.cache = DecoratorCache.of(cache, DOC, DOCS, INDEX, MAYBE, MANY, KEEP, CREATE, TOUCH, DROP,
        WIPE);
  }

  @Override
  public CompletableFuture<DocRepository.Doc> doc(long id) {
    var key = cache.key(DOC).number(id);
    return cache.readAsync(DOC, key, () -> delegate.doc(id));
  }

  @Override
  public CompletionStage<List<DocRepository.Doc>> docs(int page) {
    var key = cache.key(DOCS).number(page);
    return cache.readAsync(DOCS, key, () -> delegate.docs(page));
  }

  @Override
  public CompletableFuture<Map<String, DocRepository.Doc>> index() {
    var key = cache.key(INDEX);
    return cache.readAsync(INDEX, key, () -> delegate.index());
  }

  @Override
  public CompletionStage<Optional<DocRepository.Doc>> maybe(long id) {
    var key = cache.key(MAYBE).number(id);
    return cache.readOptionalAsync(MAYBE, key, () -> delegate.maybe(id));
  }

  @Override
  public CompletableFuture<Map<Long, DocRepository.Doc>> many(Set<Long> ids) {
    var keys = cache.keys(MANY).each(ids, (key, each) -> key.part(KeyText.INTEGER, each));
    return cache.readAllAsync(MANY, keys, missing -> delegate.many(missing));
  }

  @Override
  public CompletionStage<DocRepository.Doc> keep(DocRepository.Doc doc) {
    return cache.write(KEEP)
        .naming(keys -> {
          keys.put(DOC_KEY).part(KeyText.INTEGER, Path.of(doc).then(it -> it.id()));
          keys.evictResource("docs");
        })
        .callLater(() -> delegate.keep(doc));
  }

  @Override
  public CompletableFuture<Optional<DocRepository.Doc>> create(String text) {
    return cache.write(CREATE)
        .<Optional<DocRepository.Doc>>namingResult((keys, result) -> keys.evict(DOC_KEY)
            .part(KeyText.INTEGER, Path.of(result).then(it -> it.orElse(null)).then(it -> it.id())))
        .callLater(() -> delegate.create(text));
  }

  @Override
  public CompletableFuture<? extends DocRepository.Doc> touch(int number) {
    return cache.write(TOUCH)
        .<DocRepository.Doc>namingResult((keys, result) -> keys.evict(DOC_KEY)
            .part(KeyText.INTEGER, Path.of(result).then(it -> it.id())))
        .callLater(() -> delegate.touch(number));
  }

  @Override
  public CompletionStage<?> drop(long id) {
    return cache.write(DROP)
        .naming(keys -> keys.evict(DOC_KEY).number(id))
        .callLater(() -> delegate.drop(id));
  }

  @Override
  public CompletableFuture<Void> wipe() {
    return cache.write(WIPE)
        .naming(keys -> keys.evictTenant())
        .callLater(() -> delegate.wipe());
  }
}
