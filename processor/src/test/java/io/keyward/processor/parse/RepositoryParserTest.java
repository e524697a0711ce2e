package io.keyward.processor.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.model.Binding;
import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.MethodModel.MethodForm;
import io.keyward.processor.model.ParameterModel;
import io.keyward.processor.model.RepositoryModel;
import io.keyward.processor.model.RepositoryModel.TypeForm;
import io.keyward.processor.testing.Compilation;
import io.keyward.processor.testing.Source;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepositoryParserTest {

  private static final Source CRUD =
      Source.of(
          "t/Crud.java",
          """
          package t; IMPORTS
          public interface Crud<E, K extends Comparable<K>> {
            <S extends E> S save(S entity);
            <S extends E> Iterable<S> saveAll(Iterable<S> entities);
            Optional<E> findById(K id);
            boolean existsById(K id);
            List<E> findAll();
            List<E> findAllById(Iterable<K> ids);
            long count();
            void deleteById(K id);
            void delete(E entity);
            void deleteAllById(Iterable<? extends K> ids);
            void deleteAll(Iterable<? extends E> entities);
            void deleteAll();
            E getOne(K id);
            List<E> findAll(int page, int size);
            void flush();
            <S extends E> S saveAndFlush(S entity);
            void deleteInBatch(Iterable<E> entities);
            default Optional<E> first() { return findAll().stream().findFirst(); }
            Map<K, List<E>> grouped(K[] ids) throws java.io.IOException;
            E refresh(E entity, Map<? super K, ? extends E> hints);
            static String name() { return ""; }
            String toString();
            boolean equals(Object other);
          }
          """);

  @Test
  void anInterfaceIsReadInSourceOrder() {
    Models.ofRepo(
        """
        record User(UUID id, String name) {}
        @Cacheable(key = "tenant:{tenant_id}:user:{user_id}", ttl = "10m", absentTtl = "30s")
        Optional<User> findById(UUID userId);
        @CacheEvict(key = "tenant:{tenant_id}:user:{user.id}") void save(User user);
        @CacheEvict(key = "tenant:{tenant_id}:a:*") @CacheEvict(key = "tenant:{tenant_id}:b:*")
        int deactivateAll();
        @Uncached(reason = "a report") List<User> search(String text);
        String forgotten();
        """,
        repo -> {
          assertThat(repo.label()).isEqualTo("Repo");
          assertThat(repo.packageName()).isEqualTo("t");
          assertThat(repo.decoratorName()).isEqualTo("CachedRepo");
          assertThat(repo.form()).isEqualTo(TypeForm.IMPLEMENTABLE);
          assertThat(repo.unresolved()).isFalse();
          assertThat(repo.methods())
              .extracting(MethodModel::label)
              .containsExactly(
                  "Repo.findById",
                  "Repo.save",
                  "Repo.deactivateAll",
                  "Repo.search",
                  "Repo.forgotten");
          assertThat(Models.method(repo, "deactivateAll").keys())
              .extracting(key -> key.template().text())
              .containsExactly("tenant:{tenant_id}:a:*", "tenant:{tenant_id}:b:*");
          assertThat(Models.method(repo, "forgotten").actions()).isEmpty();
        });
  }

  @Test
  void inheritedMethodsAreMembersOfTheInterface() {
    repo(
        "interface Repo extends Crud<Repo.User, Long>",
        """
        record User(Long id) {}
        @Override @Cacheable(key = "t:{tenant_id}:u:{id}", ttl = "1m") Optional<User> findById(Long id);
        @Override @CacheEvict(key = "t:{tenant_id}:u:{user.id}") <S extends User> S save(S user);
        """,
        repo -> {
          assertThat(repo.methods()).hasSize(20);
          assertThat(repo.methods().stream().map(MethodModel::name).limit(2))
              .containsExactly("findById", "save");
          assertThat(repo.methods().stream().skip(2).map(MethodModel::name)).isSorted();
          assertThat(repo.methods()).filteredOn(MethodModel::declared).hasSize(2);
          MethodModel grouped = Models.method(repo, "grouped");
          assertThat(TypeIds.of(grouped.type().getReturnType()))
              .isEqualTo("java.util.Map<java.lang.Long, java.util.List<t.Repo.User>>");
          assertThat(TypeIds.of(grouped.parameters().get(0).type())).isEqualTo("java.lang.Long[]");
          assertThat(Models.method(repo, "save").keys().get(0).bindings().get(1))
              .isInstanceOf(Binding.ToValue.class);
          assertThat(Models.method(repo, "first").form()).isEqualTo(MethodForm.DEFAULT);
        });
  }

  @Test
  void aMethodInheritedTwiceIsOneAndAnOverriddenOneIsDropped() {
    Models.of(
        Compilation.with(),
        models -> {
          RepositoryModel repo = Models.get(models, "Repo");
          assertThat(repo.methods())
              .extracting(MethodModel::name)
              .containsExactly("own", "doc", "dropped");
          assertThat(Models.method(repo, "doc").isRead()).isTrue();
          assertThat(Models.method(repo, "dropped").actions()).isEmpty();
          assertThat(TypeIds.of(Models.method(repo, "doc").type().getReturnType()))
              .isEqualTo("java.lang.String");
        },
        Source.of(
            "t/Base.java",
            """
            package t; IMPORTS public interface Base {
              @Cacheable(key = "t:{tenant_id}:d:{id}", ttl = "1m") String doc(long id);
              @Cacheable(key = "t:{tenant_id}:d:{id}", ttl = "1m") Object dropped(long id);
            }"""),
        Source.of("t/Left.java", "package t; public interface Left extends Base {}"),
        Source.of(
            "t/Right.java",
            "package t; public interface Right extends Base { String dropped(long id); }"),
        Source.of(
            "t/Repo.java",
            """
            package t; IMPORTS
            public interface Repo extends Left, Right { @Uncached(reason = "x") void own(); }"""));
  }

  @Test
  void anInterfaceWithoutACacheAnnotationOfItsOwnIsNone() {
    Models.of(
        Compilation.with(),
        models -> assertThat(models).containsOnlyKeys("Base"),
        Source.of(
            "t/Base.java",
            "package t; IMPORTS public interface Base { @Uncached(reason = \"x\") void a(); }"),
        Source.of("t/Repo.java", "package t; public interface Repo extends Base {}"));
  }

  @Test
  void annotatedStaticAndPrivateMethodsAreInTheModelToo() {
    Models.ofRepo(
        """
        @Uncached(reason = "x") static void a() {}
        @Uncached(reason = "x") private void b() {}
        static void c() {}
        @ThroughCache default void d() {}
        """,
        repo ->
            assertThat(repo.methods())
                .extracting(MethodModel::form)
                .containsExactly(MethodForm.DEFAULT, MethodForm.STATIC, MethodForm.PRIVATE));
  }

  @Test
  void typeLevelAnnotationsClaimMethodsWithoutOneOfTheirOwn() {
    repo(
        """
        @Uncached(reason = "rare")
        @CacheEvict(key = "t:{tenant_id}:u:*", methods = {"delete*", "save", "no*pe"})
        interface Repo extends Crud<String, Long>""",
        """
        @Cacheable(key = "t:{tenant_id}:u:{id}", ttl = "1m") Optional<String> findById(Long id);
        @Uncached(reason = "own") void deleteOwn();
        """,
        repo -> {
          assertThat(Models.method(repo, "deleteOwn").actions())
              .singleElement()
              .isInstanceOfSatisfying(
                  CacheAction.Uncached.class, own -> assertThat(own.reason()).isEqualTo("own"));
          assertThat(Models.method(repo, "deleteById").actions(CacheAction.Evict.class))
              .singleElement()
              .satisfies(evict -> assertThat(evict.onType()).isTrue());
          assertThat(Models.method(repo, "existsById").actions(CacheAction.Uncached.class))
              .hasSize(1);
          assertThat(Models.method(repo, "flush").actions()).isEmpty();
          assertThat(Models.method(repo, "saveAll").actions()).isEmpty();
          assertThat(repo.typeLevel()).hasSize(2);
          assertThat(repo.typeLevel().get(1).unmatched()).containsExactly("no*pe");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "*, a, true", "a*, abc, true", "*c, abc, true", "a*c, abc, true", "a*c, ac, true",
    "ab*bc, abc, false", "a, ab, false", "a**b, axb, true", "*b*, abc, true", "*x*, abc, false",
    "a.c, abc, false", "'', a, false",
  })
  void aStarInAGlobStandsForAnyText(String glob, String name, boolean matches) {
    assertThat(TypeLevel.matches(glob, name)).isEqualTo(matches);
  }

  @Test
  void namesOfAClassFileWithoutThemAreUnknown() {
    for (boolean known : List.of(true, false)) {
      Compilation.Setup setup = Compilation.with().processors();
      Compilation library = (known ? setup : setup.withoutParameterNames()).compile(CRUD);
      Models.of(
          Compilation.with().onClassPath(library),
          models -> {
            MethodModel method = Models.method(Models.get(models, "Repo"), "deleteById");
            assertThat(method.parameters().get(0).named()).isEqualTo(known);
            assertThat(method.keys().get(0).bindings().get(1))
                .isInstanceOf(known ? Binding.ToValue.class : Binding.UnnamedParameter.class);
          },
          Source.of(
              "t/Repo.java",
              """
              package t; IMPORTS
              @CacheEvict(key = "t:{tenant_id}:u:{id}", methods = "deleteById")
              public interface Repo extends Crud<String, Long> {}"""));
    }
  }

  @Test
  void aSourceParameterMayBeNamedLikeAStandIn() {
    Models.ofRepo(
        "@CacheEvict(key = \"t:{tenant_id}:u:{arg0}\") void drop(long arg0);",
        repo ->
            assertThat(Models.method(repo, "drop").parameters()).allMatch(ParameterModel::named));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "interface Repo { %s }|Repo|IMPLEMENTABLE|CachedRepo",
        "class Outer { interface Repo { %s } }|Outer.Repo|IMPLEMENTABLE|CachedOuter_Repo",
        "class Outer { private interface Repo { %s } }|Outer.Repo|INACCESSIBLE|CachedOuter_Repo",
        "class O { private static class P { interface R { %s } } }|O.P.R|INACCESSIBLE|CachedO_P_R",
        "class O { private record X() {} interface R { %s @Uncached(reason = \"x\") X x(); } }"
            + "|O.R|INACCESSIBLE|CachedO_R",
        "@interface Repo { %s }|Repo|ANNOTATION_TYPE|CachedRepo",
        "sealed interface Repo { %s record X() implements Repo { public int a() { return 1; } } }"
            + "|Repo|SEALED|CachedRepo",
        "abstract class Repo { abstract @Uncached(reason = \"x\") int a(); }|Repo|CLASS|CachedRepo",
      })
  void aTypeHasAFormALabelAndADecoratorsName(
      String source, String label, TypeForm form, String decorator) {
    String annotated = "@Cacheable(key = \"t:{tenant_id}:a\", ttl = \"1m\") int a();";
    for (String packageName : List.of("", "t")) {
      Models.of(
          Compilation.with(),
          models -> {
            RepositoryModel model = Models.get(models, label);
            assertThat(model.form()).isEqualTo(form);
            assertThat(model.decoratorName()).isEqualTo(decorator);
            assertThat(model.packageName()).isEqualTo(packageName);
          },
          Source.of(
              packageName + "/X.java",
              (packageName.isEmpty() ? "" : "package t; ")
                  + "IMPORTS "
                  + source.replace("%s", annotated)));
    }
  }

  @Test
  void theTenantIsFoundByAnnotationPathAndOption() {
    repo(
        Compilation.with()
            .options("-Akeyward.tenantTypes=t.Repo.Ref#id", "-Akeyward.tenantParameters=mandant"),
        "interface Repo",
        """
        record Tenant(UUID value) {}
        record Ref(Tenant id) {}
        @Uncached(reason = "x") void a(@TenantParam UUID t, @TenantParam(path = "id.value") Ref r,
            Ref byType, @TenantParam(path = "nope") Ref unknown, long mandant, int other,
            @TenantParam(crossTenantJustification = "") Tenant cross);
        """,
        repo -> {
          List<ParameterModel> all = Models.method(repo, "a").parameters();
          assertThat(all.get(0).tenant().orElseThrow().steps()).isEmpty();
          assertThat(all.get(0).tenant().orElseThrow().crossTenantJustification()).isEmpty();
          assertThat(all.get(1).tenant().orElseThrow().steps()).hasSize(2);
          assertThat(all.get(2).tenant().orElseThrow().component()).isPresent();
          assertThat(all.get(3).tenant().orElseThrow().unknownStep()).isZero();
          assertThat(all.get(4).tenant()).isPresent();
          assertThat(all.get(5).tenant()).isEmpty();
          assertThat(all.get(6).tenant().orElseThrow().crossTenantJustification()).contains("");
        });
  }

  @Test
  void suppressedIdsAreThoseOfTheMethodAndWhatEnclosesIt() {
    repo(
        "@SuppressWarnings(\"KW409\") interface Repo",
        "@SuppressWarnings({\"unused\", \"KW412\"}) @Uncached(reason = \"x\") void a();",
        repo ->
            assertThat(Models.method(repo, "a").suppressed())
                .containsExactly("KW409", "KW412", "unused"));
  }

  @Test
  void aMethodIsGlobalByItselfOrItsType() {
    repo(
        "@GlobalCache(justification = \"all\") interface Repo",
        """
        @GlobalCache(justification = "own") @Uncached(reason = "x") void a();
        @Uncached(reason = "x") void b();
        """,
        repo -> {
          assertThat(Models.method(repo, "a").global().orElseThrow().justification())
              .isEqualTo("own");
          assertThat(Models.method(repo, "b").global().orElseThrow().onType()).isTrue();
          assertThat(repo.global()).isPresent();
        });
  }

  private static void repo(String head, String body, Consumer<RepositoryModel> look) {
    repo(Compilation.with(), head, body, look);
  }

  private static void repo(
      Compilation.Setup setup, String head, String body, Consumer<RepositoryModel> look) {
    Models.of(
        setup,
        models -> look.accept(Models.get(models, "Repo")),
        CRUD,
        Source.of("t/Repo.java", "package t; IMPORTS\n" + head + " {\n" + body + "\n}"));
  }
}
