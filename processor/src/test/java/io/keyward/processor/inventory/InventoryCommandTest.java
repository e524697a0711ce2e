package io.keyward.processor.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.testing.Compilation;
import io.keyward.processor.testing.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventoryCommandTest {

  private static final String USERS =
      """
      package a;
      import io.keyward.annotation.*;
      public interface Users {
        @Cacheable(key = "tenant:{tenant_id}:user:{id}", ttl = "10m") String name(long id);
        @Cacheable(key = "tenant:{tenant_id}:user:settings", ttl = "1h") String settings();
        @CacheEvict(key = "tenant:{tenant_id}:user:{id}") void rename(long id, @KeyIgnore(reason = "%s") String name);
      }
      """;

  private static final String ADMIN =
      """
      package b;
      import io.keyward.annotation.*;
      public interface Admin {
        @CacheEvict(key = "tenant:{tenant_id}:user:*") void reload();
        @CacheEvict(key = "tenant:{tenant_id}:order:*", justification = "the orders module reads it") void orders();
      }
      """;

  @TempDir private Path folder;
  private Path users;
  private Path admin;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void compile() throws IOException {
    users = folder("users", facts("a/Users.java", users("not in the key")));
    admin = jar("admin.jar", facts("b/Admin.java", ADMIN));
  }

  @Test
  void joinsFoldersAndJars() {
    assertThat(run(users, admin)).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(
            """
              "clearsNothing": [
                "b.Admin.orders() evicts tenant:{tenant_id}:order:*"
              ],
              "entries": {
                "tenant:{tenant_id}:user:settings": {
                  "clearedBy": [
                    "b.Admin.reload() evicts tenant:{tenant_id}:user:*"
                  ],
                  "readBy": [
                    "a.Users.settings()"
                  ]
                },
                "tenant:{tenant_id}:user:{id}": {
                  "clearedBy": [
                    "a.Users.rename(long, java.lang.String) evicts tenant:{tenant_id}:user:{id}",
                    "b.Admin.reload() evicts tenant:{tenant_id}:user:*"
                  ],
            """);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void namesWhatNothingClears() {
    assertThat(run(users)).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(
            """
              "clearedByNothing": [
                "tenant:{tenant_id}:user:settings"
              ],
            """);
  }

  @Test
  void theOrderAndRepetitionOfPlacesDoNotMatter() {
    run(users, admin);
    String once = out.toString(StandardCharsets.UTF_8);
    out.reset();
    run(admin, users, admin);

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(once);
  }

  @Test
  void aCheckPassesOnReorderedSourcesAndOtherSpellings() throws IOException {
    commit();
    String reordered =
        """
        package a;
        import io.keyward.annotation.*;
        public interface Users {
          @CacheEvict(key = "tenant:{tenant_id}:user:{id}") void rename(long id, @KeyIgnore(reason = "not in the key") String name);
          @Cacheable(ttl = "60m", key = "tenant:{tenant_id}:user:settings") String settings();
          @Cacheable(key = "tenant:{tenant_id}:user:{id}", ttl = "PT10M") String name(long id);
        }
        """;
    users = folder("again", facts("a/Users.java", reordered));

    assertThat(check()).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("differ");
  }

  @Test
  void aCheckFailsOnAChangedTtlAndShowsWhatItWas() throws IOException {
    run("inventory", "--json", committed(), users.toString());
    users =
        folder(
            "again", facts("a/Users.java", users("not in the key").replace("\"10m\"", "\"1h\"")));

    assertThat(run("inventory", "--check", committed(), users.toString()))
        .isEqualTo(InventoryCommand.DIFFERS);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains(
            """
            in 1 place:

            a.Users.name(long) reads tenant:{tenant_id}:user:{id}: ttl
              was: 10m
              is:  1h
            """);
    assertThat(Files.readString(Path.of("../docs/inventory.md")))
        .as("what docs/inventory.md shows")
        .contains(
            err.toString(StandardCharsets.UTF_8)
                .replace(committed(), "inventory.json")
                .replace(
                    users.toString(),
                    "orders/target/classes billing/target/classes lib/users.jar"));
  }

  @Test
  void aCheckFailsOnWhatIsNewAndOnWhatIsGone() throws IOException {
    commit();

    assertThat(run("inventory", "--check", committed(), users.toString())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("was: b.Admin.reload() evicts tenant:{tenant_id}:user:*\n  is:  (nothing)");
    err.reset();
    run("inventory", "--json", committed(), users.toString());

    assertThat(check()).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("b.Admin\n  was: (nothing)");
  }

  @Test
  void aFileIsCheckedBeforeItIsWrittenAnew() throws IOException {
    Files.writeString(folder.resolve("committed.json"), "{\"format\": \"2\"}");

    assertThat(run("inventory", "--check", committed(), "--json", committed(), users.toString()))
        .isEqualTo(1);
    assertThat(run("inventory", "--check", committed(), users.toString())).isZero();
  }

  @Test
  void wrongUseIsToldWithTheUsage() throws IOException {
    Path text = Files.writeString(folder.resolve("text"), "[]");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    List<List<String>> wrong =
        List.of(
            List.of(),
            List.of("list", users.toString()),
            List.of("inventory"),
            List.of("inventory", "--yaml", "x", users.toString()),
            List.of("inventory", users.toString(), "--json"),
            List.of("inventory", "--json", "a", "--json", "b", users.toString()),
            List.of("inventory", folder.resolve("nowhere").toString()),
            List.of("inventory", text.toString()),
            List.of("inventory", empty.toString()),
            List.of("inventory", "--check", text.toString(), users.toString()),
            List.of(
                "inventory", "--check", folder.resolve("no.json").toString(), users.toString()));
    for (List<String> arguments : wrong) {
      err.reset();
      assertThat(run(arguments.toArray(new String[0]))).as("%s", arguments).isEqualTo(2);
      assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("keyward: ").contains("Usage: ");
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void twoVersionsOfAnInterfaceAreNotMixed() throws IOException {
    Path other = folder("other", facts("a/Users.java", users("another reason")));

    assertThat(run(users, other)).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("a.Users is in ");
  }

  @Test
  void theGuideShowsEveryOptionAndNoOther() throws IOException {
    assertThat(Files.readString(Path.of("../docs/inventory.md")))
        .contains("| `--html FILE` |", "| `--json FILE` |", "| `--check FILE` |");
    Matcher option =
        Pattern.compile("--[a-z]+").matcher(Files.readString(Path.of("../docs/inventory.md")));
    assertThat(option.results().map(MatchResult::group))
        .containsOnly(Arguments.HTML, Arguments.JSON, Arguments.CHECK);
  }

  @Test
  void helpIsNoWrongUse() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Usage: ");
  }

  @Test
  void thePageKeepsHostileTextsAsText() throws IOException {
    String hostile = "</script><script>alert(1)</script><img src=x onerror='alert(2)'> & \\u202e";
    users = folder("hostile", facts("a/Users.java", users(hostile)));
    Path page = folder.resolve("inventory.html");

    assertThat(run("inventory", "--html", page.toString(), users.toString())).isZero();
    assertThat(Files.readString(page))
        .doesNotContain("<script>alert", "<img", "\u202e")
        .contains(
            "&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&#39;alert(2)&#39;&gt; &amp; \ufffd")
        .containsOnlyOnce("</script>");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void thePageNeedsNothingElseAndSaysWhatClearsWhat() throws IOException {
    Path page = folder.resolve("pages/inventory.html");
    run("inventory", "--html", page.toString(), users.toString(), admin.toString());

    assertThat(Files.readString(page))
        .doesNotContain("http://", "https://", " src=", "<link", "@import", "url(")
        .contains(
            "data-tenancy=\"tenant\" data-millis=\"600000\" data-cleared=\"something\"",
            "evicts all of user",
            "the orders module reads it",
            "not in the key");
  }

  @Test
  void thePageListsWhatRunsOnTheDecoratorUncachedOnlyWhereItIs() throws IOException {
    Path page = folder.resolve("inventory.html");
    Path sums =
        folder(
            "sums",
            facts(
                "c/Sums.java",
                """
                package c;
                import io.keyward.annotation.*;
                public interface Sums {
                  @Cacheable(key = "tenant:{tenant_id}:sum:{to}", ttl = "10m")
                  @ThroughCache default long cachedSum(long to) { return to; }
                  @ThroughCache default long passingSum(long to) { return cachedSum(to); }
                }
                """));

    run("inventory", "--html", page.toString(), sums.toString());

    String uncached =
        Files.readString(page).lines().filter(line -> line.contains("Runs on")).findFirst().get();
    assertThat(uncached.replace("<wbr>", "")).contains("passingSum").doesNotContain("cachedSum");
  }

  private static String users(String reason) {
    return USERS.formatted(reason);
  }

  private static Map<String, String> facts(String file, String source) {
    Compilation compilation =
        Compilation.with().options("-Akeyward.index=false").compile(Source.of(file, source));
    assertThat(compilation.successful()).as("%s", compilation).isTrue();
    return compilation.resources();
  }

  private Path folder(String name, Map<String, String> files) throws IOException {
    Path place = folder.resolve(name);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = place.resolve(file.getKey());
      Files.createDirectories(place.resolve("META-INF/keyward"));
      Files.writeString(path, file.getValue());
    }
    return place;
  }

  private Path jar(String name, Map<String, String> files) throws IOException {
    Path place = folder.resolve(name);
    try (OutputStream file = Files.newOutputStream(place);
        ZipOutputStream jar = new ZipOutputStream(file)) {
      for (Map.Entry<String, String> each : files.entrySet()) {
        jar.putNextEntry(new ZipEntry(each.getKey()));
        jar.write(each.getValue().getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
      }
    }
    return place;
  }

  private String committed() {
    return folder.resolve("committed.json").toString();
  }

  private void commit() {
    run("inventory", "--json", committed(), users.toString(), admin.toString());
  }

  private int check() {
    return run("inventory", "--check", committed(), users.toString(), admin.toString());
  }

  private int run(Path... places) {
    List<String> arguments = new ArrayList<>(List.of("inventory"));
    for (Path place : places) {
      arguments.add(place.toString());
    }
    return run(arguments.toArray(new String[0]));
  }

  private int run(String... arguments) {
    return new InventoryCommand(utf8(out), utf8(err)).run(List.of(arguments));
  }

  private static PrintStream utf8(OutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }
}
