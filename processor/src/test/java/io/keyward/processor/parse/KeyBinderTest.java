package io.keyward.processor.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.model.Binding;
import io.keyward.processor.model.Binding.ElementsForm;
import io.keyward.processor.model.Binding.ToValue;
import io.keyward.processor.model.KeyKind;
import io.keyward.processor.model.KeyPartModel;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyBinderTest {

  private static final String TYPES =
      """
      record Id(UUID value) {}
      record User(Id id, @KeyPart(maxLength = 80) String email, String name, List<Line> lines) {}
      record Line(int no, List<Id> ids) {}
      class Bean { private long number; public long getNumber() { return number; }
        public boolean isOpen() { return true; } public static int count() { return 0; }
        public void nothing() {} String hidden() { return ""; } private int secret() { return 0; }
        public int with(int x) { return x; } }
      class Sub extends Bean { public int own() { return 0; } }
      interface Named<T> { T name(); }
      interface Person extends Named<Integer> {}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{user_id}      | UUID userId                     | 0 |",
        "{userId}       | UUID userId                     | 0 |",
        "{user_id}      | UUID user_id                    | 0 |",
        "{userId}       | UUID user_id                    | 0 |",
        "{user_id}      | int a, UUID userID              | 1 |",
        "{x}            | int a, @KeyPart(\"x\") int y    | 1 |",
        "{x}            | int x, @KeyPart(\"x\") int y    | 1 |",
        "{y}            | @KeyPart(\"x\") int y           | 0 |",
        "{user_id}      | int user_id, int userId         | 0 |",
        "{user.id}      | User user                       | 0 | id",
        "{user.id.value}| User user                       | 0 | id value",
        "{b.number}     | Bean b                          | 0 | getNumber",
        "{b.open}       | Bean b                          | 0 | isOpen",
        "{b.getNumber}  | Bean b                          | 0 | getNumber",
        "{b.hidden}     | Bean b                          | 0 | hidden",
        "{b.number}     | Sub b                           | 0 | getNumber",
        "{p.name}       | Person p                        | 0 | name",
        "{n.name}       | Named<UUID> n                   | 0 | name",
        "{s.id}         | S s                             | 0 | id",
        "{u.email}      | @KeyPart(\"u.email\") User who  | 0 | email",
        "{lines.no}     | List<Line> lines                | 0 | no",
        "{u.lines.no}   | User u                          | 0 | lines no",
      })
  void aPlaceholderBindsToAParameterAndAPath(
      String hole, String parameters, int index, String accessors) {
    evict(
        hole,
        parameters,
        binding -> {
          ToValue value = value(binding);
          assertThat(value.source().orElseThrow().index()).isEqualTo(index);
          assertThat(value.steps().stream().map(step -> step.accessor().getSimpleName() + ""))
              .containsExactly(accessors == null ? new String[0] : accessors.split(" "));
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{userid} | UUID userId",
        "{UserId} | UUID userId",
        "{id}     | UUID userId",
        "{result} | UUID userId",
      })
  void anUnknownNameComesWithTheNamesThereAre(String hole, String parameters) {
    evict(
        hole,
        parameters,
        binding ->
            assertThat(binding)
                .isInstanceOfSatisfying(
                    Binding.UnknownName.class,
                    unknown -> assertThat(unknown.candidates()).containsExactly("user_id")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{user.idd}    | User user   | 0 | email id lines name",
        "{user.id.vale}| User user   | 1 | value",
        "{b.count}     | Bean b      | 0 | hidden number open",
        "{b.nothing}   | Bean b      | 0 | hidden number open",
        "{b.secret}    | Bean b      | 0 | hidden number open",
        "{b.with}      | Bean b      | 0 | hidden number open",
        "{x.y}         | long x      | 0 |",
        "{xs.no.y}     | List<Line> xs | 1 |",
        "{xs.y}        | List<List<Line>> xs | 0 |",
      })
  void anUnknownStepComesWithTheStepsThereAre(
      String hole, String parameters, int step, String candidates) {
    evict(
        hole,
        parameters,
        binding ->
            assertThat(binding)
                .isInstanceOfSatisfying(
                    Binding.UnknownStep.class,
                    unknown -> {
                      assertThat(unknown.step()).isEqualTo(step);
                      if (candidates != null) {
                        assertThat(unknown.candidates()).containsExactly(candidates.split(" "));
                      }
                    }));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ids}     | Collection<UUID> ids           | COLLECTION | 0 | java.util.UUID",
        "{ids}     | Set<? extends UUID> ids        | COLLECTION | 0 | java.util.UUID",
        "{ids}     | Iterable<Long> ids             | ITERABLE   | 0 | java.lang.Long",
        "{ids}     | long... ids                    | ARRAY      | 0 | long",
        "{ids}     | UUID[] ids                     | ARRAY      | 0 | java.util.UUID",
        "{us.id}   | List<? extends User> us        | COLLECTION | 0 | t.Repo.User",
        "{u.lines.no} | User u                      | COLLECTION | 1 | t.Repo.Line",
        "{ids}     | ArrayList<Short> ids           | COLLECTION | 0 | java.lang.Short",
      })
  void aPathThatMeetsElementsGoesOnInEachOfThem(
      String hole, String parameters, ElementsForm form, int afterSteps, String element) {
    evict(
        hole,
        parameters,
        binding -> {
          Binding.ElementsAt elements = value(binding).elements().orElseThrow();
          assertThat(elements.form()).isEqualTo(form);
          assertThat(elements.afterSteps()).isEqualTo(afterSteps);
          assertThat(TypeIds.of(elements.element())).isEqualTo(element);
        });
  }

  @Test
  void theResultIsTheValueInsideWhatIsReturned() {
    Models.ofRepo(
        TYPES
            + "@CacheEvict(key = \"t:{tenant_id}:a:{result.id}\")"
            + " CompletableFuture<Optional<User>> save(int x);"
            + "@Cacheable(key = \"t:{tenant_id}:a:{result.id}\", ttl = \"1m\") User get();"
            + "@CacheEvict(key = \"t:{tenant_id}:a:{result}\") void drop();",
        repo -> {
          ToValue value = value(Models.method(repo, "save").keys().get(0).bindings().get(1));
          assertThat(value.isResult()).isTrue();
          assertThat(value.steps()).hasSize(1);
          for (String without : new String[] {"get", "drop"}) {
            assertThat(Models.method(repo, without).keys().get(0).bindings().get(1))
                .isInstanceOf(Binding.UnknownName.class);
          }
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{s}       | String s                                              | 0  | false",
        "{s}       | @KeyPart(maxLength = 3) String s                      | 3  | false",
        "{s}       | @KeyPart(value = \"s\", maxLength = 3) String s       | 3  | false",
        "{s}       | @KeyPart(hashed = true) String s                      | 0  | true",
        "{u.name}  | User u                                                | 0  | false",
        "{u.email} | User u                                                | 80 | false",
        "{u.name}  | @KeyPart(maxLength = 3) User u                        | 3  | false",
        "{u.email} | @KeyPart(maxLength = 3) User u                        | 80 | false",
        "{u.email} | @KeyPart(value = \"u.email\", maxLength = 3) User u   | 3  | false",
        "{u.name}  | @KeyPart(value = \"u.email\", maxLength = 3) User u   | 0  | false",
        "{u.name}  | @KeyPart(value = \"u\", maxLength = 3) User u         | 3  | false",
        "{u.email} | @KeyPart(hashed = true) User u                        | 80 | true",
      })
  void theNearestKeyPartGovernsAText(
      String hole, String parameters, int maxLength, boolean hashed) {
    evict(
        hole,
        parameters,
        binding -> {
          ToValue value = value(binding);
          assertThat(value.hashed()).isEqualTo(hashed);
          assertThat(value.kind())
              .isInstanceOfSatisfying(
                  KeyKind.Text.class,
                  text ->
                      assertThat(text.validation().map(KeyPartModel::maxLength).orElse(0))
                          .isEqualTo(maxLength));
        });
  }

  @Test
  void eachPlaceholderHasABinding() {
    evict(
        "{env}{a}:{b}",
        "int a, int b",
        binding -> assertThat(binding).isInstanceOf(Binding.Reserved.class));
  }

  private static void evict(String hole, String parameters, Consumer<Binding> look) {
    Models.ofRepo(
        TYPES
            + "@CacheEvict(key = \"t:{tenant_id}:a:"
            + hole
            + "\") <S extends User> void drop("
            + parameters
            + ");",
        repo -> look.accept(Models.method(repo, "drop").keys().get(0).bindings().get(1)));
  }

  private static ToValue value(Binding binding) {
    assertThat(binding).isInstanceOf(ToValue.class);
    return (ToValue) binding;
  }
}
