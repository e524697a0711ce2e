package io.keyward.processor.rule;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.testing.Compilation;
import io.keyward.processor.testing.Source;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the rules say of mistakes in class files: those stand in no source of this compilation. */
class ClassFilesTest {

  private static final Map<String, byte[]> LIBRARY = library();

  @Test
  void aMarkInAValueIsBlamedOnWhatStoresTheValue() {
    Compilation compilation =
        judge(
            "public interface Repo",
            """
            @Uncached(reason = "rare") Login first();
            @CacheEvict(key = "tenant:{tenant_id}:a:*")
            @CachePut(key = "tenant:{tenant_id}:a:{id}", ttl = "1m") // !KW505
            Login save(long id);
            @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "1m") // !KW505
            Login find(long id);
            """);

    assertThat(compilation.found()).isEqualTo(compilation.expected());
    assertThat(compilation.messages())
        .hasSize(2)
        .allMatch(message -> message.contains(": Login.password: @NotSensitive speaks for text"));
  }

  @Test
  void theNameThatJavaCannotWriteIsSaid() {
    Compilation compilation =
        judge(
            "@Uncached(reason = \"rare\", methods = \"*\") public interface Repo extends lib.Odd",
            "int before();\n");

    assertThat(compilation.messages())
        .singleElement()
        .asString()
        .startsWith("[KW602] Repo: Java cannot write the name of its method \"price-of\",");
  }

  private static Compilation judge(String declared, String members) {
    return Compilation.with()
        .onClassPath(LIBRARY)
        .processors(new JudgingProcessor(Rules.ALL, Rules.CROSS, Rules.OPTIONS))
        .compile(
            Source.of(
                "t/Repo.java",
                "package t; IMPORTS import lib.Login;\n" + declared + " {\n" + members + "}\n"));
  }

  /** With a name as Kotlin makes it for a method that takes a value class. */
  private static Map<String, byte[]> library() {
    Map<String, byte[]> classes =
        new HashMap<>(
            Compilation.with()
                .processors()
                .compile(
                    Source.of(
                        "lib/Login.java",
                        """
                        package lib; IMPORTS
                        public record Login(
                            @NotSensitive(justification = "shown to all") String title,
                            @NotSensitive(justification = "an old one") String password) {}
                        """),
                    Source.of(
                        "lib/Odd.java",
                        "package lib; public interface Odd { int price_of(long id); }"))
                .classes());
    classes.computeIfPresent(
        "lib.Odd",
        (name, code) ->
            new String(code, ISO_8859_1).replace("price_of", "price-of").getBytes(ISO_8859_1));
    return classes;
  }
}
