package io.keyward.processor.compilers;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.DecoratorProcessor;
import io.keyward.processor.IndexProcessor;
import io.keyward.processor.testing.ClassPath;
import io.keyward.processor.testing.Compilation;
import io.keyward.processor.testing.Source;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Classes that Lombok completes while it runs beside us, before us or after: what javac shows in
 * the first round differs, what is found and written does not.
 */
class LombokTest {

  /** When Lombok is asked in a round. */
  enum Lombok {
    FIRST,
    LAST;

    Compilation compile(Source... sources) {
      Processor lombok =
          ServiceLoader.load(Processor.class).stream()
              .filter(
                  found -> found.type().getName().contains("AnnotationProcessorHider$Annotation"))
              .map(ServiceLoader.Provider::get)
              .findFirst()
              .orElseThrow();
      Compilation.Setup setup = Compilation.with().onClassPath(ClassPath.entry("lombok"));
      return (this == FIRST
              ? setup.processors(lombok, new DecoratorProcessor(), new IndexProcessor())
              : setup.processors(new DecoratorProcessor(), new IndexProcessor(), lombok))
          .compile(sources);
    }
  }

  private static final Source ACCOUNT =
      Source.of(
          "t/Account.java",
          """
          package t; IMPORTS
          @lombok.Data
          public class Account {
            private UUID id;
            private String name;
            private boolean active;
            private Owner owner;
            private List<Movement> movements;
          }
          """);

  private static final Source OWNER =
      Source.of(
          "t/Owner.java",
          """
          package t; IMPORTS
          @lombok.Getter @lombok.Setter @lombok.NoArgsConstructor @lombok.AllArgsConstructor
          public class Owner { private UUID id; private int rank; }
          """);

  private static final Source MOVEMENT =
      Source.of(
          "t/Movement.java",
          """
          package t; IMPORTS
          public sealed interface Movement {
            record In(BigDecimal amount) implements Movement {}
            @lombok.Builder record Out(BigDecimal amount, Instant at) implements Movement {}
            @lombok.Value
            final class Correction implements Movement {
              BigDecimal amount;
              String reason;
              @com.fasterxml.jackson.annotation.JsonCreator
              Correction(
                  @com.fasterxml.jackson.annotation.JsonProperty("amount") BigDecimal amount,
                  @com.fasterxml.jackson.annotation.JsonProperty("reason") String reason) {
                this.amount = amount;
                this.reason = reason;
              }
            }
          }
          """);

  private static final Source REPOSITORY =
      Source.of(
          "t/Repo.java",
          """
          package t; IMPORTS
          public interface Repo {
            @Cacheable(key = "tenant:{tenant_id}:account:{id}", ttl = "1m") Account account(UUID id);
            @CachePut(key = "tenant:{tenant_id}:account:{account.id}", ttl = "1m") Account save(Account account);
            @Cacheable(key = "tenant:{tenant_id}:rank:{owner.id}:{owner.rank}", ttl = "1m")
            int rank(@KeyIgnore(reason = "it is all that there is") Owner owner);
            @CacheEvict(key = "tenant:{tenant_id}:rank:{account.owner.id}:{account.owner.rank}")
            void forget(Account account);
          }
          """);

  @ParameterizedTest
  @EnumSource
  void whatItCompletesIsReadAsComplete(Lombok lombok) {
    Compilation compilation = lombok.compile(REPOSITORY, ACCOUNT, OWNER, MOVEMENT);

    assertThat(compilation.found()).as(compilation.toString()).isEmpty();
    assertThat(compilation.otherMessages()).isEmpty();
    assertThat(compilation.successful()).isTrue();
    assertThat(compilation.generated()).containsOnlyKeys("t.CachedRepo");
    assertThat(compilation.index()).containsOnlyKeys("io.keyward.index.t_Repo");
    assertThat(compilation.generated().get("t.CachedRepo")).contains("getId", "getRank");
  }

  @ParameterizedTest
  @EnumSource
  void itIsTheSameAsWhatLombokWouldWrite(Lombok lombok) {
    Source written =
        Source.of(
            "t/Owner.java",
            """
            package t; IMPORTS
            public class Owner {
              private UUID id; private int rank;
              public Owner() {}
              public Owner(UUID id, int rank) { this.id = id; this.rank = rank; }
              public UUID getId() { return id; }
              public int getRank() { return rank; }
              public void setId(UUID id) { this.id = id; }
              public void setRank(int rank) { this.rank = rank; }
            }
            """);

    Compilation byHand = Compilation.of(OWNERS, written);
    Compilation byLombok = lombok.compile(OWNERS, OWNER);

    assertThat(byHand.found()).isEmpty();
    assertThat(byLombok.found()).isEmpty();
    assertThat(byLombok.generated()).isNotEmpty().isEqualTo(byHand.generated());
    assertThat(byLombok.index()).isNotEmpty().isEqualTo(byHand.index());
    assertThat(byLombok.resources()).isNotEmpty().isEqualTo(byHand.resources());
  }

  private static final Source OWNERS =
      Source.of(
          "t/Owners.java",
          """
          package t; IMPORTS
          public interface Owners {
            @Cacheable(key = "tenant:{tenant_id}:owner:{id}", ttl = "1m") Optional<Owner> owner(UUID id);
            @CacheEvict(key = "tenant:{tenant_id}:owner:{owner.id}") void save(Owner owner);
          }
          """);

  @ParameterizedTest
  @EnumSource
  void itsFieldsAreSearchedForSecretsAndItsClassesForAWayToBeMadeAgain(Lombok lombok) {
    Source[] sources = {
      Source.of(
          "t/Login.java",
          """
          package t; IMPORTS
          @lombok.Data public class Login { private UUID id; private String passwordHash; }
          """),
      Source.of(
          "t/Token.java",
          """
          package t; IMPORTS
          @lombok.Data
          public class Token {
            private UUID id;
            @NotSensitive(justification = "a token of the lexer") private String token;
            @Sensitive private String remark;
          }
          """),
      Source.of(
          "t/Fixed.java",
          "package t; IMPORTS @lombok.Value public class Fixed { public UUID id; }"),
      Source.of(
          "t/Repo.java",
          """
          package t; IMPORTS
          public interface Repo {
            @Cacheable(key = "tenant:{tenant_id}:login:{id}", ttl = "1m") // !KW502
            Login login(UUID id);
            @Cacheable(key = "tenant:{tenant_id}:remark:{id}", ttl = "1m") // !KW502
            Token remark(UUID id);
            @Cacheable(key = "tenant:{tenant_id}:fixed:{id}", ttl = "1m") // !KW501
            Fixed fixed(UUID id);
            @CacheEvict(key = "tenant:{tenant_id}:login:{login.no}") // !KW105
            void save(Login login);
            @CacheEvict(key = "tenant:{tenant_id}:*")
            void all();
          }
          """)
    };

    Compilation compilation = lombok.compile(sources);

    assertThat(compilation.found()).as(compilation.toString()).isEqualTo(compilation.expected());
    assertThat(compilation.messages())
        .filteredOn(message -> message.contains("KW105"))
        .singleElement()
        .asString()
        .contains("id", "passwordHash");
    assertThat(compilation.generated()).isEmpty();
  }
}
