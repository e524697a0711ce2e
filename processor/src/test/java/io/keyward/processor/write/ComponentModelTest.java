package io.keyward.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.testing.Compilation;
import io.keyward.processor.testing.Source;
import org.junit.jupiter.api.Test;

/** What {@code keyward.componentModel} and the tenant's options do to what is generated. */
class ComponentModelTest {

  private static final Source REPO =
      Source.of(
          "t/Repo.java",
          """
          package t; IMPORTS
          public interface Repo {
            @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "1m") String a(long id);
            @CacheEvict(key = "tenant:{tenant_id}:a:{id}") void drop(long id);
          }
          """);

  private static final Source CATALOG =
      Source.of(
          "t/Caches.java",
          """
          package t; IMPORTS
          @CacheCatalog
          public interface Caches {
            @Cacheable(key = "tenant:{tenant_id}:b:{id}", ttl = "1m") CacheEntry<String> b(long id);
          }
          """);

  @Test
  void springGetsAPrimaryComponentWithAPlainDelegate() {
    Compilation compilation =
        compiled(
            "spring",
            annotation("org.springframework.stereotype", "Component", ""),
            annotation("org.springframework.context.annotation", "Primary", ""));

    assertThat(compilation.generated().get("t.CachedRepo"))
        .containsSubsequence("@Component\n", "@Primary\n", "public final class CachedRepo")
        .contains("import org.springframework.stereotype.Component;")
        .contains("import org.springframework.context.annotation.Primary;")
        .contains("public CachedRepo(Repo delegate, TenantCache cache) {");
    assertThat(compilation.generated().get("t.CachedCaches"))
        .contains("@Component\n", "public CachedCaches(TenantCache cache) {")
        .doesNotContain("@Primary");
  }

  @Test
  void jakartaGetsASingletonWithANamedDelegate() {
    Compilation compilation =
        compiled(
            "jakarta",
            annotation("jakarta.inject", "Singleton", ""),
            annotation("jakarta.inject", "Inject", ""),
            annotation("jakarta.inject", "Named", "String value();"));

    assertThat(compilation.generated().get("t.CachedRepo"))
        .containsSubsequence("@Singleton\n", "public final class CachedRepo", "@Inject\n")
        .contains("public CachedRepo(@Named(\"delegate\") Repo delegate, TenantCache cache) {");
    assertThat(compilation.generated().get("t.CachedCaches"))
        .containsSubsequence("@Singleton\n", "@Inject\n", "CachedCaches(TenantCache cache) {");
  }

  private static Source annotation(String packageName, String name, String members) {
    return Source.of(
        packageName.replace('.', '/') + "/" + name + ".java",
        "package " + packageName + "; public @interface " + name + " { " + members + " }");
  }

  private static Compilation compiled(String model, Source... annotations) {
    Source[] sources = new Source[annotations.length + 2];
    System.arraycopy(annotations, 0, sources, 2, annotations.length);
    sources[0] = REPO;
    sources[1] = CATALOG;
    return silent("-Akeyward.componentModel=" + model, sources);
  }

  private static Compilation silent(String option, Source... sources) {
    Compilation compilation =
        Compilation.with().options("-Xlint:all,-processing", "-Werror", option).compile(sources);
    assertThat(compilation.messages()).isEmpty();
    assertThat(compilation.otherMessages()).isEmpty();
    assertThat(compilation.successful()).isTrue();
    return compilation;
  }

  @Test
  void theTenantComesFromParametersOfATypeThatAnOptionNames() {
    Compilation compilation =
        silent(
            "-Akeyward.tenantTypes=t.Account#id",
            Source.of("t/Account.java", "package t; public record Account(String id) {}"),
            tenanted("Account of"));

    assertThat(compilation.generated().get("t.CachedRepo"))
        .contains("cache.key(A, TenantArgument.at(Path.of(of).then(it -> it.id())))")
        .contains("cache.write(DROP, TenantArgument.at(Path.of(of).then(it -> it.id())))")
        .doesNotContain("crossTenant");
  }

  @Test
  void theTenantComesFromParametersOfANameThatAnOptionGives() {
    Compilation compilation =
        silent("-Akeyward.tenantParameters=mandant_id", tenanted("String mandantId"));

    assertThat(compilation.generated().get("t.CachedRepo"))
        .contains("cache.key(A, TenantArgument.of(mandantId))")
        .contains("cache.write(DROP, TenantArgument.of(mandantId))");
  }

  @Test
  void withoutTheOptionSuchAParameterIsNoTenant() {
    Compilation compilation = Compilation.of(tenanted("String mandantId"));

    assertThat(compilation.messages()).isNotEmpty().allMatch(it -> it.startsWith("[KW106]"));
  }

  private static Source tenanted(String parameter) {
    String read = "@Cacheable(key = \"tenant:{tenant_id}:a:{id}\", ttl = \"1m\") ";
    String drop = "@CacheEvict(key = \"tenant:{tenant_id}:a:{id}\") ";
    return Source.of(
        "t/Repo.java",
        "package t; IMPORTS public interface Repo { "
            + read
            + ("String a(" + parameter + ", long id); ")
            + drop
            + ("void drop(" + parameter + ", long id); }"));
  }
}
