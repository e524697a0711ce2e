package io.keyward.processor.adopting;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.testing.Compilation;
import io.keyward.processor.testing.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The interfaces of docs/adopting.md: they compile without a finding, and take few lines. */
class AdoptingTest {

  private static final Path SOURCES = Path.of("src/test/resources/adopting");

  @Test
  void aSpringDataRepositoryWithAllThatItInherits() {
    Compilation compilation = compile("spring", "CustomerRepository", "Customer", "CustomerView");

    assertThat(compilation.found()).as(compilation.toString()).isEmpty();
    assertThat(compilation.successful()).isTrue();
    String decorator = generated(compilation, "CachedCustomerRepository");
    assertThat(decorator)
        .contains("saveAllAndFlush(")
        .contains("deleteAllByIdInBatch(")
        .contains("findBy(")
        .contains("getReferenceById(");
    assertThat(decorator.lines())
        .as("4 methods of its own, and the 31 of JpaRepository")
        .filteredOn(line -> line.contains("@Override"))
        .hasSize(35);
  }

  @Test
  void aMapperOf25Methods() {
    Compilation compilation = compile("mybatis", "OrderMapper", "Order", "OrderState");

    assertThat(compilation.found()).as(compilation.toString()).isEmpty();
    assertThat(compilation.successful()).isTrue();
    assertThat(generated(compilation, "CachedOrderMapper").lines())
        .filteredOn(line -> line.contains("@Override"))
        .hasSize(25);
  }

  @Test
  void whatSpringsCacheAnnotationsBecome() {
    Compilation before =
        Compilation.with()
            .processors()
            .compile(
                Source.of(
                    "shop/Products.java",
                    read(SOURCES.resolve("springcache/Products.before.java"))),
                source("springcache", "Product"),
                source("springcache", "Filter"),
                source("springcache", "Category"));
    Compilation after = compile("springcache", "Products", "Product", "Filter", "Category");

    assertThat(before.successful()).as(before.toString()).isTrue();
    assertThat(after.found()).as(after.toString()).isEmpty();
    assertThat(after.successful()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"spring/CustomerRepository, 6", "mybatis/OrderMapper, 14"})
  void itTakesFewLines(String name, int lines) {
    List<String> added = code(SOURCES.resolve(name + ".java"));
    code(SOURCES.resolve(name + ".before.java")).forEach(added::remove);

    // A parameter that gained an annotation is a line changed, and counts as one.
    assertThat(added).hasSize(lines);
  }

  @Test
  void withoutOneOfItsLinesItDoesNotCompile() {
    String mapper = read(SOURCES.resolve("mybatis/OrderMapper.java"));
    String forgotten = mapper.replaceFirst("@CacheEvict\\(key[^\n]*\n", "");
    assertThat(forgotten).isNotEqualTo(mapper);

    Compilation compilation =
        Compilation.of(
            Source.of("shop/OrderMapper.java", forgotten),
            source("mybatis", "Order"),
            source("mybatis", "OrderState"));

    assertThat(compilation.messages()).isNotEmpty().allMatch(message -> message.contains("[KW"));
    assertThat(compilation.messages()).anyMatch(message -> message.contains("OrderMapper.insert:"));
  }

  private static Compilation compile(String folder, String... types) {
    List<Source> sources = new ArrayList<>();
    for (String type : types) {
      sources.add(source(folder, type));
    }
    return Compilation.of(sources.toArray(Source[]::new));
  }

  private static Source source(String folder, String type) {
    return Source.of(
        "shop/" + type + ".java", read(SOURCES.resolve(folder).resolve(type + ".java")));
  }

  private static String generated(Compilation compilation, String type) {
    return compilation.generated().entrySet().stream()
        .filter(file -> file.getKey().contains(type))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  /** Lines of code; an IDE writes the imports. */
  private static List<String> code(Path file) {
    return new ArrayList<>(
        read(file).lines().filter(l -> !l.isBlank() && !l.startsWith("import ")).toList());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
