package io.keyward.processor.compilers;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.testing.Compilation;
import io.keyward.processor.testing.Source;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Eclipse's compiler reads from class files, and what it cannot resolve. */
class LibrariesByEclipseTest {

  private static final String READ =
      "@Cacheable(key = \"tenant:{tenant_id}:a:{id}\", ttl = \"1m\") ";

  private static final Source[] LIBRARY = {
    Source.of(
        "l/Order.java",
        """
        package l; IMPORTS
        public record Order(@KeyPart(maxLength = 20) String number, State state, List<Line> lines) {
          public enum State { OPEN, PAID, ABANDONED }
          public sealed interface Line {}
          public record Sold(UUID item, BigDecimal price, int count) implements Line {}
          public record Given(UUID item) implements Line {}
        }
        """),
    Source.of(
        "l/Customer.java",
        """
        package l; IMPORTS
        public class Customer {
          private UUID id; private String name; private String city;
          public UUID getId() { return id; }
          public void setId(UUID id) { this.id = id; }
          public String getName() { return name; }
          public void setName(String name) { this.name = name; }
          public String getCity() { return city; }
          public void setCity(String city) { this.city = city; }
        }
        """),
    Source.of(
        "l/Base.java",
        """
        package l; IMPORTS
        public interface Base<E, K> {
          Optional<E> findById(K id);
          <S extends E> S save(S entity);
          List<E> findByState(Order.State state);
          default boolean existsById(K id) { return findById(id).isPresent(); }
          Map<K, E> findAllById(Collection<K> ids) throws java.io.IOException;
        }
        """)
  };

  private static final Source REPOSITORY =
      Source.of(
          "t/Repo.java",
          """
          package t; IMPORTS
          import l.*;
          @Uncached(reason = "rare")
          @CacheEvict(key = "tenant:{tenant_id}:*", methods = "save")
          public interface Repo extends Base<Customer, UUID> {
            @Cacheable(key = "tenant:{tenant_id}:customer:{id}", ttl = "1m")
            @Override Optional<Customer> findById(UUID id);
            @Cacheable(key = "tenant:{tenant_id}:orders:{state}:{customer.id}:{customer.name}", ttl = "1m")
            List<Order> orders(
                Order.State state,
                @KeyIgnore(reason = "its city does not matter") @KeyPart(maxLength = 9) Customer customer);
            @SuppressWarnings("KW412")
            @CacheEvict(key = "tenant:{tenant_id}:orders:{order.state}:{id}:{order.number}")
            void forget(Order order, UUID id);
          }
          """);

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void typesOfALibraryGiveTheSame(boolean named) {
    Compilation.Setup setup = Compilation.with().processors();
    Compilation library = (named ? setup : setup.withoutParameterNames()).compile(LIBRARY);

    Compilation byJavac = Compilation.with().onClassPath(library).compile(REPOSITORY);
    Compilation byEclipse = Compilation.with().byEclipse().onClassPath(library).compile(REPOSITORY);

    assertThat(byJavac.found()).as(byJavac.toString()).isEmpty();
    assertThat(byEclipse.found()).as(byEclipse.toString()).isEmpty();
    assertThat(byEclipse.successful()).as(byEclipse.toString()).isTrue();
    assertThat(byEclipse.generated()).isNotEmpty().isEqualTo(byJavac.generated());
    assertThat(byEclipse.index()).isNotEmpty().isEqualTo(byJavac.index());
    assertThat(byEclipse.resources()).isNotEmpty().isEqualTo(byJavac.resources());
  }

  /** The name is there or not as javac has it: KW604 follows. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anInheritedParameterIsNamedOrNot(boolean named) {
    Compilation.Setup setup = Compilation.with().processors();
    Compilation library = (named ? setup : setup.withoutParameterNames()).compile(LIBRARY);
    Source repository =
        Source.of(
            "t/Repo.java",
            """
            package t; IMPORTS
            import l.*;
            @Uncached(reason = "rare")
            @CacheEvict(key = "tenant:{tenant_id}:customer:{entity.id}", methods = "save")
            public interface Repo extends Base<Customer, UUID> {
              @Cacheable(key = "tenant:{tenant_id}:customer:{id}", ttl = "1m")
              @Override Optional<Customer> findById(UUID id);
            }
            """);

    Compilation byJavac = Compilation.with().onClassPath(library).compile(repository);
    Compilation byEclipse = Compilation.with().byEclipse().onClassPath(library).compile(repository);

    assertThat(byJavac.messages()).hasSize(named ? 0 : 1);
    assertThat(byEclipse.messages()).isEqualTo(byJavac.messages());
    assertThat(byEclipse.found()).isEqualTo(byJavac.found());
  }

  @Test
  void whatCannotBeResolvedIsTheCompilersToReport() {
    List<String> members =
        List.of(
            READ + "Missing a(long id);",
            READ + "List<Missing> a(long id);",
            READ + "int a(Missing id);",
            READ + "int a(@KeyPart(maxLength = \"x\") long id);",
            READ + "int a(@KeyPart(Missing.X) long id);",
            READ + "int a(@TenantParam(path = 'x') String id);",
            "@Cacheable(key = \"tenant:{tenant_id}:a:{id.x}\", ttl = \"1m\") int a(Missing id);",
            "@Cacheable(key = Missing.KEY, ttl = \"1m\") int a(long id);",
            "@Cacheable(key = \"tenant:{tenant_id}:a:\" + Missing.KEY, ttl = \"1m\") int a(long id);",
            "@Cacheable(key = 5, ttl = \"1m\") int a(long id);",
            "@Cacheable(key = null, ttl = \"1m\") int a(long id);",
            "@Cacheable(key = \"tenant:{tenant_id}:a:{id}\") int a(long id);",
            "@Cacheable(key = \"tenant:{tenant_id}:a:{id}\", tll = \"1m\") int a(long id);",
            "@Cacheable int a(long id);",
            "@Cacheabel(key = \"tenant:{tenant_id}:a:{id}\", ttl = \"1m\") int a(long id);",
            "record V(Missing m) {} " + READ + "V a(long id);",
            "class V extends Missing {} " + READ + "V a(long id);",
            "@CacheEvict(key = {\"tenant:{tenant_id}:a:{id}\", Missing.X}) void a(long id);",
            "@CacheEvict(key = \"tenant:{tenant_id}:*\") @CacheEvict(key = Missing.X) void a();",
            "@Uncached(reason = Missing.X) void a(long id);",
            "void a(long id) throws Missing; " + READ + "int a(int id);",
            "interface B extends Missing { " + READ + "int b(long id); }",
            "@Uncached(methods = Missing.X, reason = \"a\") interface B { int b(); }",
            "@Uncached(methods = {\"b\", 5}, reason = \"a\") interface B { int b(); }");
    Source[] sources = new Source[members.size()];
    Arrays.setAll(
        sources,
        i ->
            Source.of(
                "t/Repo" + i + ".java",
                "package t; IMPORTS\npublic interface Repo" + i + " {\n" + members.get(i) + "\n}"));

    for (Compilation.Setup setup : List.of(Compilation.with(), Compilation.with().byEclipse())) {
      Compilation compilation = setup.compile(sources);

      assertThat(compilation.successful()).isFalse();
      assertThat(compilation.toString()).doesNotContain("Keyward failed", "\tat ");
      assertThat(compilation.found()).as(compilation.toString()).isEmpty();
      assertThat(compilation.generated()).isEmpty();
    }
  }
}
