package io.keyward.processor.compilers;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.testing.Compilation;
import io.keyward.processor.testing.Kotlin;
import io.keyward.processor.testing.Source;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Interfaces and values that Kotlin compiled, as Java's interfaces inherit and use them. */
class KotlinTest {

  private static final String KOTLIN =
      """
      package k

      import io.keyward.annotation.*
      import java.math.BigDecimal
      import java.time.Instant
      import java.util.UUID

      enum class State { OPEN, PAID, ABANDONED }
      @JvmInline value class Number(val raw: Long)

      @JvmRecord data class Price(val amount: BigDecimal, val currency: String?)
      data class Bean(var id: UUID? = null, var isOpen: Boolean = false, var prices: List<Price> = listOf())
      data class Plain(val id: UUID, val name: String?)
      data class Login(var id: UUID? = null, var passwordHash: String? = null)
      data class Numbered(val number: Number, val id: UUID)
      sealed interface Event
      @JvmRecord data class Opened(val at: Instant) : Event
      @JvmRecord data class Closed(val at: Instant, val state: State) : Event

      interface Base<T : Any, in K> {
        fun findById(id: K): T?
        fun saveAll(entities: List<T>): List<T>
        fun named(name: String = "x", limit: Int = 10): List<T>
        fun exists(id: K): Boolean = findById(id) != null
        fun clear()
        val count: Int
        var limit: Int?
        companion object { const val MAX = 5 }
      }

      interface Suspending {
        suspend fun load(id: Long): Price?
        fun price(id: Long): Price?
      }

      interface Mangled {
        fun load(number: Number): Price?
        fun price(id: Long): Price?
      }

      interface Annotated {
        @Cacheable(key = "tenant:{tenant_id}:price:{id}", ttl = "1m")
        fun price(id: Long): Price?
        @CacheEvict(key = "tenant:{tenant_id}:price:{id}")
        fun change(id: Long, price: Price)
      }
      """;

  private static Map<String, byte[]> classes = Map.of();
  private static Map<String, byte[]> named = Map.of();

  @BeforeAll
  static void compile() {
    classes = Kotlin.compile(KOTLIN);
    named = Kotlin.compile(KOTLIN, "-java-parameters");
  }

  @Test
  void aKotlinInterfaceIsInherited() {
    for (Compilation.Setup setup : both(classes)) {
      Compilation compilation =
          setup.compile(
              repo(
                  """
                  @CacheEvict(key = "tenant:{tenant_id}:bean:*", methods = {"saveAll", "clear", "setLimit"})
                  @Uncached(reason = "lists", methods = {"named", "exists", "get*"})
                  """,
                  "extends Base<Bean, UUID>",
                  """
                  @Cacheable(key = "tenant:{tenant_id}:bean:{id}", ttl = "1m") Bean findById(UUID id);
                  """));

      assertThat(compilation.found()).as(compilation.toString()).isEmpty();
      assertThat(compilation.successful()).as(compilation.toString()).isTrue();
      assertThat(compilation.generated().get("t.CachedRepo"))
          .contains(
              "public Bean findById(UUID id)",
              "public List<Bean> saveAll(List<? extends Bean> ",
              "public boolean exists(UUID ",
              "public int getCount()",
              "public Integer getLimit()",
              "public void setLimit(Integer ");
    }
  }

  @Test
  void valuesOfKotlinAreRecordsBeansAndSealedTypes() {
    for (Compilation.Setup setup : both(classes)) {
      Compilation compilation =
          setup.compile(
              repo(
                  "",
                  "",
                  """
                  @Cacheable(key = "tenant:{tenant_id}:price:{id}", ttl = "1m") Price price(long id);
                  @Cacheable(key = "tenant:{tenant_id}:events:{state}", ttl = "1m") List<Event> events(State state);
                  @Cacheable(key = "tenant:{tenant_id}:bean:{id}", ttl = "1m") Optional<Bean> bean(UUID id);
                  @CacheEvict(key = "tenant:{tenant_id}:bean:{bean.id}") void save(Bean bean);
                  @CacheEvict(key = "tenant:{tenant_id}:bean:{numbered.id}") void number(Numbered numbered);
                  @CacheEvict(key = "tenant:{tenant_id}:events:{closed.state}") void close(Closed closed);
                  @CacheEvict(key = "tenant:{tenant_id}:price:*") void reprice();
                  """));

      assertThat(compilation.found()).as(compilation.toString()).isEmpty();
      assertThat(compilation.successful()).as(compilation.toString()).isTrue();
    }
  }

  @Test
  void whatCannotBeStoredOrFoundIsSaid() {
    for (Compilation.Setup setup : both(classes)) {
      Compilation compilation =
          setup.compile(
              repo(
                  "",
                  "",
                  """
                  @Cacheable(key = "tenant:{tenant_id}:plain:{id}", ttl = "1m") // !KW501
                  Plain plain(UUID id);
                  @Cacheable(key = "tenant:{tenant_id}:login:{id}", ttl = "1m") // !KW502
                  Login login(UUID id);
                  @CacheEvict(key = "tenant:{tenant_id}:plain:{numbered.number}") // !KW105
                  void drop(Numbered numbered);
                  @CacheEvict(key = "tenant:{tenant_id}:*") void all();
                  """));

      assertThat(compilation.found()).as(compilation.toString()).isEqualTo(compilation.expected());
      assertThat(compilation.messages())
          .filteredOn(message -> message.contains("KW105"))
          .singleElement()
          .asString()
          .contains("id")
          .doesNotContain("number-", "Number-");
    }
  }

  @Test
  void anAnnotationInAKotlinClassFileIsReadAndNeedsTheNamesOfItsParameters() {
    Source repository = repo("", "extends Annotated", "@Uncached(reason = \"rare\") Price last();");

    Compilation read = Compilation.with().onClassPath(named).compile(repository);
    assertThat(read.found()).as(read.toString()).isEmpty();
    assertThat(read.successful()).isTrue();
    assertThat(read.generated().get("t.CachedRepo")).contains("cache.read(PRICE, key,");
    // Eclipse's compiler shows no names of annotated methods' parameters, whoever compiled them.
    for (Compilation.Setup setup : both(classes, named)) {
      Compilation compilation = setup.compile(repository);
      assertThat(compilation.found()).extracting("id").containsOnly("KW604");
      assertThat(compilation.messages())
          .hasSize(2)
          .allMatch(message -> message.contains("-java-parameters"));
    }
  }

  @Test
  void aSuspendingMethodMayBePassedThroughAndNotCached() {
    for (Compilation.Setup setup : both(classes)) {
      Compilation passed =
          setup.compile(
              repo(
                  "@Uncached(reason = \"rare\", methods = {\"load\", \"price\"})\n",
                  "extends Suspending",
                  ""));
      assertThat(passed.found()).as(passed.toString()).isEmpty();
      assertThat(passed.successful()).as(passed.toString()).isTrue();
      assertThat(passed.generated().get("t.CachedRepo"))
          .contains("public Object load(long ", "Continuation<? super Price>");
    }
    for (Compilation.Setup setup : both(classes)) {
      Compilation cached =
          setup.compile(
              repo(
                  "@Uncached(reason = \"rare\", methods = \"price\")\n",
                  "extends Suspending",
                  """
                  @CacheEvict(key = "tenant:{tenant_id}:price:{id}") // !KW605
                  Object load(long id, kotlin.coroutines.Continuation<? super Price> then);
                  @Cacheable(key = "tenant:{tenant_id}:price:{id}", ttl = "1m") Price one(long id);
                  """));
      assertThat(cached.found()).as(cached.toString()).isEqualTo(cached.expected());
    }
  }

  @Test
  void aNameThatJavaCannotWriteIsSaid() {
    for (Compilation.Setup setup : both(classes)) {
      Compilation compilation =
          setup.compile(
              repo(
                  "@Uncached(reason = \"rare\", methods = \"*\")\n",
                  "extends Mangled",
                  "int own();"));

      assertThat(compilation.found()).extracting("id").containsExactly("KW602");
      assertThat(compilation.messages())
          .singleElement()
          .asString()
          .contains("Repo: ", "load-", "value class");
      assertThat(compilation.generated()).isEmpty();
      assertThat(compilation.toString()).doesNotContain("Keyward failed");
    }
  }

  private static List<Compilation.Setup> both(Map<String, byte[]> library) {
    return both(library, library);
  }

  private static List<Compilation.Setup> both(
      Map<String, byte[]> forJavac, Map<String, byte[]> forEclipse) {
    return List.of(
        Compilation.with().onClassPath(forJavac),
        Compilation.with().byEclipse().onClassPath(forEclipse));
  }

  private static Source repo(String annotations, String extending, String members) {
    return Source.of(
        "t/Repo.java",
        "package t; IMPORTS\nimport k.*;\n"
            + annotations
            + "public interface Repo "
            + extending
            + " {\n"
            + members
            + "\n}\n");
  }
}
