package io.keyward.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.report.RuleId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What no page would show: several mistakes at once, what javac cannot resolve, and what overflows.
 * Marks say what all rules find, line by line.
 */
class OddSourcesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A name that two parameters bear leaves the third under judgement.
        """
        @Cacheable(key = "tenant:{tenant_id}:a:{id}:{slug}", ttl = "10m")
        int length(
            @KeyPart("id") long from,
            @KeyPart("id") long to, // !KW110
            String slug); // !KW109
        """,
        // With a parameter that is not in its key, an entry is neither uncleared nor in the way.
        """
        @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "10m")
        int length(long id, long of); // !KW106
        @SuppressWarnings("KW409")
        @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "10m")
        String title(long id);
        """,
        // No entry shows how entries start.
        """
        @Cacheable(key = "tenant:user:{id}", ttl = "10m") // !KW101
        int logins(long id);
        @CacheEvict(key = "tenant:{tenant_id}:*")
        void reset();
        """,
        // What has no tenant yet begins as the group does.
        """
        @Cacheable(key = "app:user:{id}", ttl = "10m") // !KW101
        int logins(long id);
        @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "10m")
        int visits(long id);
        @CacheEvict(key = "tenant:{tenant_id}:*")
        @CacheEvict(key = "app:{tenant_id}:*")
        void reset();
        """,
        // It begins otherwise.
        """
        @Cacheable(key = "user:{id}", ttl = "10m") // !KW101
        int logins(long id);
        @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "10m")
        int visits(long id);
        @CacheEvict(key = "tenant:{tenant_id}:*")
        void reset();
        @CacheEvict(key = "app:{tenant_id}:*") // !KW406
        void leave();
        """,
        // It has a tenant, and another beginning.
        """
        @Cacheable(key = "app:{env}:{tenant_id}:a:{no}", ttl = "10m") // !KW104
        int logins(long id);
        @CacheEvict(key = "app:{tenant_id}:*") // !KW406
        void leave();
        """,
        // A decision with an error is shared with no entry but its own.
        """
        @SecuritySensitive(justification = "a minute is agreed")
        @Cacheable(key = "can-edit:{id}", ttl = "30s") // !KW101
        boolean canEdit(long id);
        @SuppressWarnings("KW409")
        @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "10m")
        int size(long id);
        """,
        // How long an entry lives is not known where its ttl is not read.
        """
        @NotSensitive(justification = "only shown")
        @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "soon") // !KW301
        boolean canEdit(long id);
        @SecuritySensitive(justification = "a minute is agreed")
        @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "30s")
        boolean mayEdit(long id);
        @CacheEvict(key = "tenant:{tenant_id}:*")
        void change();
        """,
        // A put is not held to an entry with an error.
        """
        @Cacheable(key = "tenant:{tenant_id}:a:{slug}", ttl = "10m")
        String title(String slug); // !KW109
        @CachePut(key = "tenant:{tenant_id}:a:{slug}", ttl = "10m")
        int retitle(@KeyPart(maxLength = 8) String slug);
        """,
        // Of what nothing reads, neither the key nor the ttl is judged.
        """
        @Cacheable(key = "a:{no}", ttl = "soon") // !KW601
        static int size(long id) {
          return 0;
        }
        """,
        """
        @Cacheable(key = "a:{no}", ttl = "soon") // !KW605
        java.util.concurrent.Flow.Publisher<String> titles(long id);
        """,
        // A key that is not read uses no parameter.
        """
        @Cacheable(key = "tenant:{tenant_id}:a:{id", ttl = "10m") // !KW103
        int size(@KeyIgnore(reason = "it only goes to the log") long id);
        """,
        // Nothing is late or early beside a ttl that is not read.
        """
        @Cacheable(
            key = "tenant:{tenant_id}:a",
            ttl = "soon", // !KW301
            absentTtl = "5m",
            refreshAfter = "5m")
        String title();
        @CacheEvict(key = "tenant:{tenant_id}:a")
        void retitle();
        """,
      })
  void oneMistakeLeavesOthersToTheirRules(String body) {
    assertSaysWhatIsMarked(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Nothing is said of a method's signature, nor of what may be in its interface.
        """
        @Cacheable(key = "tenant:{tenant_id}:a:{slug}", ttl = "10m")
        Missing save(String slug);
        @CacheEvict(key = "tenant:{tenant_id}:b:{id}")
        void drop(long id);
        """,
        // A component of a type that is not there may be the tenant, or what is generated.
        """
        record Where(int x, Missing y) {}
        @Cacheable(key = "tenant:{tenant_id}:a:{at.x}", ttl = "10m")
        int height(Where at);
        @CacheEvict(key = "tenant:{tenant_id}:a:*")
        void reload();
        """,
        // A justification that is a constant of such a type.
        """
        record Item(@NotSensitive(justification = Missing.WORDS) String title) {}
        @Cacheable(key = "tenant:{tenant_id}:a", ttl = "10m")
        Item item();
        @CacheEvict(key = "tenant:{tenant_id}:a")
        void reload();
        """,
      })
  void whatIsNotResolvedSatisfiesEveryRule(String body) {
    assertSaysWhatIsMarked(body);
  }

  @Test
  void aPatternThatOverflowsTheCompilerIsReported() {
    assertSaysWhatIsMarked(
        """
        @Cacheable(key = "tenant:{tenant_id}:a:{s}", ttl = "1m")
        int a(@KeyPart(pattern = "DEEP") String s); // !KW110
        """
            .replace("DEEP", "(".repeat(20_000) + ")".repeat(20_000)));
  }

  private static void assertSaysWhatIsMarked(String body) {
    String text = "package example; IMPORTS\npublic interface Repo {\n" + body + "}\n";
    Example example = new Example(RuleId.KW101, false, "Repo", text, List.of());
    String expected =
        Arrays.stream(example.sources())
            .flatMap(source -> source.expected().stream())
            .map(found -> found.line() + " [" + found.id() + "]")
            .collect(Collectors.joining("\n"));

    assertThat(
            ExampleReader.read(List.of(example)).values().stream()
                .flatMap(read -> read.said().stream())
                .map(said -> said.replaceFirst("(\\[KW\\d+]).*", "$1"))
                .sorted()
                .collect(Collectors.joining("\n")))
        .isEqualTo(expected);
  }
}
