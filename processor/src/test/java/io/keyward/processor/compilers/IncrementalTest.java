package io.keyward.processor.compilers;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.DecoratorProcessor;
import io.keyward.processor.IndexProcessor;
import io.keyward.processor.testing.Compilation;
import io.keyward.processor.testing.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;

/**
 * What Gradle's incremental build does: it compiles what changed, all else as class files on the
 * class path; it hands the aggregating processor the class files of what is unchanged; and it
 * deletes what was written for a source that changed or is gone. The outcome is that of a full
 * build.
 */
class IncrementalTest {

  private static final Source PRICES =
      Source.of(
          "a/Prices.java",
          """
          package a; IMPORTS
          public interface Prices {
            @Cacheable(key = "tenant:{tenant_id}:price:{id}", ttl = "1m") b.Price price(UUID id);
            @CacheEvict(key = "tenant:{tenant_id}:price:{price.id}") void save(b.Price price);
          }
          """);
  private static final Source STOCK =
      Source.of(
          "a/Stock.java",
          """
          package a; IMPORTS
          public interface Stock {
            @Cacheable(key = "tenant:{tenant_id}:stock:{id}", ttl = "1m") int stock(UUID id);
          }
          """);
  private static final Source WRITES =
      Source.of(
          "c/Writes.java",
          """
          package c; IMPORTS
          public interface Writes {
            @CacheEvict(key = "tenant:{tenant_id}:stock:{sold}") void sell(UUID sold);
            @CacheEvict(key = "tenant:{tenant_id}:price:*") void reprice();
          }
          """);
  private static final Source PRICE =
      Source.of(
          "b/Price.java", "package b; IMPORTS\npublic record Price(UUID id, BigDecimal amount) {}");

  private static final Compilation BEFORE = Compilation.of(PRICES, STOCK, WRITES, PRICE);

  @Test
  void aChangedSourceGivesTheSameFilesAsAFullBuild() {
    assertThat(BEFORE.found()).as(BEFORE.toString()).isEmpty();
    for (Source changed : List.of(PRICES, STOCK, WRITES)) {
      Source other = edited(changed, "@Uncached(reason = \"new\") int added(long number);");

      Compilation full = Compilation.of(with(other));
      Compilation incremental = incremental(changed, other);

      assertThat(incremental.messages()).isEmpty();
      assertThat(incremental.successful()).as(incremental.toString()).isTrue();
      assertThat(merged(incremental, changed)).isEqualTo(files(full));
    }
  }

  @Test
  void whatAChangeMakesOfUnchangedSourcesIsFound() {
    Source renamed = Source.of(STOCK.path(), STOCK.text().replace(":stock:{id}", ":stocks:{id}"));

    Compilation full = Compilation.of(with(renamed));
    Compilation incremental = incremental(STOCK, renamed);

    assertThat(full.found()).extracting("id").containsExactlyInAnyOrder("KW404", "KW409");
    assertThat(incremental.messages()).containsExactlyInAnyOrderElementsOf(full.messages());
    assertThat(incremental.successful()).isFalse();
  }

  @Test
  void aValueTypeOfAnotherShapeIsSeenOnceItsReadersAreCompiledAgain() {
    Source wider =
        Source.of(
            PRICE.path(),
            PRICE.text().replace("BigDecimal amount", "BigDecimal amount, String unit"));

    Compilation full = Compilation.of(PRICES, STOCK, WRITES, wider);
    Compilation incremental =
        Compilation.with()
            .onClassPath(without(BEFORE.classes(), PRICES))
            .given(indexes(STOCK, WRITES))
            .compile(PRICES, wider);

    assertThat(incremental.generated().get("a.CachedPrices"))
        .isEqualTo(full.generated().get("a.CachedPrices"))
        .isNotEqualTo(BEFORE.generated().get("a.CachedPrices"));
  }

  @Test
  void whatWasWrittenForADeletedSourceIsItsOwnAndIsMissed() {
    Map<String, Set<String>> origins = new TreeMap<>();
    Compilation.with()
        .processors(new Originating(new DecoratorProcessor(), origins), new IndexProcessor())
        .compile(PRICES, STOCK, WRITES, PRICE);
    assertThat(origins)
        .hasSize(9)
        .allSatisfy((file, of) -> assertThat(of).as(file).hasSize(1))
        .containsEntry("a.CachedStock", Set.of("a.Stock"))
        .containsEntry("io.keyward.index.a_Stock", Set.of("a.Stock"))
        .containsEntry("META-INF/keyward/a.Stock.json", Set.of("a.Stock"));

    Compilation full = Compilation.of(PRICES, WRITES, PRICE);
    Compilation incremental =
        Compilation.with()
            .onClassPath(without(BEFORE.classes(), STOCK))
            .given(indexes(PRICES, WRITES))
            .compile();

    assertThat(full.messages()).singleElement().asString().startsWith("[KW404] Writes.sell");
    assertThat(incremental.messages()).isEqualTo(full.messages());
  }

  @Test
  void eachProcessorSaysWhatItIs() throws IOException {
    List<String> processors = new ArrayList<>();
    ServiceLoader.load(Processor.class).stream()
        .map(found -> found.type().getName())
        .filter(name -> name.startsWith("io.keyward."))
        .forEach(processors::add);

    assertThat(processors)
        .containsExactlyInAnyOrder(
            DecoratorProcessor.class.getName(), IndexProcessor.class.getName());
    assertThat(text("META-INF/gradle/incremental.annotation.processors").lines())
        .containsExactlyInAnyOrder(
            DecoratorProcessor.class.getName() + ",isolating",
            IndexProcessor.class.getName() + ",aggregating");
  }

  /** Compiles {@code changed} as it is now, all else as it was before. */
  private static Compilation incremental(Source changed, Source now) {
    List<Source> others = new ArrayList<>(List.of(PRICES, STOCK, WRITES));
    others.remove(changed);
    return Compilation.with()
        .onClassPath(without(BEFORE.classes(), changed))
        .given(indexes(others.toArray(new Source[0])))
        .compile(now);
  }

  private static String[] indexes(Source... of) {
    String[] names = new String[of.length];
    for (int i = 0; i < of.length; i++) {
      names[i] = "io.keyward.index." + type(of[i]).replace('.', '_');
    }
    return names;
  }

  private static Source[] with(Source changed) {
    List<Source> sources = new ArrayList<>(List.of(PRICES, STOCK, WRITES, PRICE));
    sources.replaceAll(source -> source.path().equals(changed.path()) ? changed : source);
    return sources.toArray(new Source[0]);
  }

  private static Source edited(Source source, String member) {
    return Source.of(
        source.path(), source.text().strip().replaceFirst("\\}$", "  " + member + "\n}\n"));
  }

  private static String type(Source source) {
    return source.path().replace(".java", "").replace('/', '.');
  }

  /** Without the class files of {@code source} and of what was written for it. */
  private static Map<String, byte[]> without(Map<String, byte[]> classes, Source source) {
    Map<String, byte[]> rest = new TreeMap<>(classes);
    rest.keySet().removeIf(name -> isOf(source, name));
    return rest;
  }

  private static boolean isOf(Source source, String name) {
    String type = type(source);
    String decorator = type.replaceFirst("\\.(\\w+)$", ".Cached$1");
    return Set.of(
            type,
            decorator,
            "io.keyward.index." + type.replace('.', '_'),
            "META-INF/keyward/" + type + ".json")
        .contains(name);
  }

  /** All that there is after an incremental build. */
  private static Map<String, String> merged(Compilation incremental, Source changed) {
    Map<String, String> files = new TreeMap<>(files(BEFORE));
    files.keySet().removeIf(name -> isOf(changed, name));
    files.putAll(files(incremental));
    return files;
  }

  /** Texts of what is written, and class files as Latin text. */
  private static Map<String, String> files(Compilation compilation) {
    Map<String, String> files = new TreeMap<>();
    compilation
        .classes()
        .forEach((name, bytes) -> files.put(name, new String(bytes, StandardCharsets.ISO_8859_1)));
    compilation.resources().forEach(files::put);
    compilation.generated().forEach((name, text) -> files.merge(name, text, String::concat));
    compilation.index().forEach((name, text) -> files.merge(name, text, String::concat));
    return files;
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = DecoratorProcessor.class.getClassLoader().getResourceAsStream(resource)) {
      assertThat(in).as(resource).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
