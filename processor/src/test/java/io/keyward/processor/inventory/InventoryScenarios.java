package io.keyward.processor.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.TenantCache;
import io.keyward.processor.testing.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a build does with the inventory, on real class folders and jars: in the test's own JVM, and
 * by the packaged jar in another.
 */
abstract class InventoryScenarios {

  /** What became of a run. */
  record Outcome(int status, String out, String err) {}

  private static final String ORDERS =
      """
      package shop.orders; IMPORTS
      public interface Orders {
        @Cacheable(key = "tenant:{tenant_id}:order:{id}", ttl = "10m") String find(long id);
        @CacheEvict(key = "tenant:{tenant_id}:order:{id}") void close(long id);
      }
      """;

  private static final String BILLING =
      """
      package shop.billing; IMPORTS
      public interface Bills {
        @Cacheable(key = "tenant:{tenant_id}:bill:{id}", ttl = "1h") String find(long id);
        @CacheEvict(key = "tenant:{tenant_id}:bill:*") void run();
        @CacheEvict(key = "tenant:{tenant_id}:name:*", justification = "the users module caches it") void rename();
      }
      """;

  private static final String USERS =
      """
      package shop.users; IMPORTS
      public interface Users {
        @Cacheable(key = "tenant:{tenant_id}:name:{id}", ttl = "1d") String name(long id);
      }
      """;

  private static final String[] ALL = {
    "orders/target/classes", "billing/target/classes", "lib/users.jar"
  };

  @TempDir protected Path folder;

  /** Runs {@code inventory} with these arguments, in {@link #folder}. */
  protected abstract Outcome run(List<String> arguments) throws Exception;

  /** What javac gets so that it finds the processors. */
  protected abstract List<String> processorOptions();

  /** The processors themselves; none: they are found. */
  protected abstract List<Processor> processors();

  @BeforeEach
  void compileAll() throws Exception {
    compile("orders/target/classes", ORDERS);
    compile("billing/target/classes", BILLING);
    compile("users/target/classes", USERS);
    jar("users/target/classes", "lib/users.jar");
  }

  @Test
  void joinsAFolderAJarAndSeveralOfBoth() throws Exception {
    assertThat(inventory("orders/target/classes").out())
        .contains("shop.orders.Orders.find(long)")
        .doesNotContain("shop.users");
    assertThat(inventory("lib/users.jar").out())
        .contains("\"KW409 tenant:{tenant_id}:name:{id}\"")
        .doesNotContain("shop.orders");
    Outcome all = inventory(ALL);

    assertThat(all.status()).as(all.err()).isZero();
    assertThat(all.out())
        .contains("shop.billing.Bills.rename() evicts tenant:{tenant_id}:name:*")
        .doesNotContain("KW409", "clearsNothing");
    assertThat(inventory("lib/users.jar", "billing/target/classes", ALL[0]).out())
        .isEqualTo(all.out());
  }

  @Test
  void aCheckPassesOnReorderedSourcesOnceCompiledAgain() throws Exception {
    commit();
    compile(
        "orders/target/classes",
        """
        package shop.orders; IMPORTS
        public interface Orders {
          @CacheEvict(key = "tenant:{tenant_id}:order:{id}") void close(long id);
          @Cacheable(ttl = "PT10M", key = "tenant:{tenant_id}:order:{id}") String find(long id);
        }
        """);

    assertThat(check()).isEqualTo(new Outcome(0, "", ""));
  }

  @Test
  void aCheckFailsOnAChangedTtlUntilItIsAcceptedAsItSays() throws Exception {
    commit();
    compile("orders/target/classes", ORDERS.replace("10m", "2h"));
    Outcome failed = check();

    assertThat(failed.status()).isEqualTo(1);
    assertThat(failed.err())
        .contains(
            "inventory.json in 1 place:",
            """
            shop.orders.Orders.find(long) reads tenant:{tenant_id}:order:{id}: ttl
              was: 10m
              is:  2h
            """);
    Matcher command =
        Pattern.compile("(?m)^  java -jar \\S+ inventory (.*)$").matcher(failed.err());
    assertThat(command.find()).as(failed.err()).isTrue();
    assertThat(inventory(command.group(1).split(" ")).status()).isZero();
    assertThat(check().status()).isZero();
  }

  @Test
  void aCheckFailsOnWhatIsGoneAndOnAPromiseThatNobodyKeepsAnyMore() throws Exception {
    commit();
    compile("users/target/classes", USERS.replace(":name:", ":nickname:"));
    jar("users/target/classes", "lib/users.jar");
    Outcome failed = check();

    assertThat(failed.status()).isEqualTo(1);
    assertThat(failed.err())
        .contains(
            """
            clearsNothing
              was: (nothing)
              is:  shop.billing.Bills.rename() evicts tenant:{tenant_id}:name:*
            """,
            "entries > tenant:{tenant_id}:name:{id}",
            "is:  KW409 tenant:{tenant_id}:nickname:{id}");
  }

  @Test
  void aPromiseThatWasReviewedIsToldAndPasses() throws Exception {
    String[] without = {"orders/target/classes", "billing/target/classes"};
    assertThat(inventory(with(without, "--json", "some.json")).err()).isEmpty();
    Outcome passed = inventory(with(without, "--check", "some.json"));

    assertThat(passed.status()).isZero();
    assertThat(passed.err())
        .startsWith("keyward: shop.billing.Bills.rename() evicts tenant:{tenant_id}:name:*, and");
  }

  @Test
  void whatOnlyAllModulesShowIsToldAndChecked() throws Exception {
    commit();
    compile(
        "orders/target/classes", ORDERS.replace(":order:", ":name:").replace("String f", "int f"));
    Outcome failed = check();

    assertThat(failed.status()).isEqualTo(1);
    assertThat(failed.err())
        .contains("is:  KW111 tenant:{tenant_id}:name:{id}")
        .contains("keyward: [KW111] shop.users.Users.name(long): ");
  }

  @Test
  void missingFilesAndWrongUseAreToldApartFromDifferences() throws Exception {
    Files.createDirectories(folder.resolve("empty"));
    Files.writeString(folder.resolve("text"), "no jar");
    List<List<String>> wrong =
        List.of(
            List.of(),
            List.of("--check", "inventory.json", ALL[0]),
            List.of("--check"),
            List.of("--yaml", "x", ALL[0]),
            List.of("nowhere"),
            List.of("empty"),
            List.of("text"));
    for (List<String> arguments : wrong) {
      Outcome outcome = inventory(arguments.toArray(new String[0]));
      assertThat(outcome.status()).as("%s", arguments).isEqualTo(2);
      assertThat(outcome.err()).startsWith("keyward: ").contains("Usage: ");
      assertThat(outcome.out()).isEmpty();
    }
    assertThat(inventory("--check", "inventory.json", ALL[0]).err())
        .contains("is no file. Make it, have it reviewed and commit it: java -jar");
    assertThat(run(List.of()).status()).isEqualTo(2);
  }

  @Test
  void whatAnotherVersionWroteIsNotReadAsOurs() throws Exception {
    commit();
    Path committed = folder.resolve("inventory.json");
    String text = Files.readString(committed);
    Files.writeString(committed, text.replace("\"format\": \"2\"", "\"format\": \"1\""));
    assertRefused(check(), "is of format 1", "Write it anew");
    Files.writeString(committed, text.replace("\"format\": \"2\"", "\"format\": \"3\""));
    assertRefused(check(), "is of format 3", "Check it with the version that wrote it.");
    Files.writeString(committed, "{}");
    assertRefused(check(), "says no format", "");

    Files.writeString(committed, text);
    Path facts = folder.resolve(ALL[0] + "/META-INF/keyward/shop.orders.Orders.json");
    String own = Files.readString(facts);
    Files.writeString(facts, own.replace("\"format\": \"2\"", "\"format\": \"1\""));
    assertRefused(check(), "is of format 1", "Compile it again with this version.");
    Files.writeString(facts, own.replace("\"format\": \"2\"", "\"format\": \"3\""));
    assertRefused(check(), "is of format 3", "Join it with the version that compiled it.");
    Files.writeString(facts, own.replace("10m", "soon"));
    assertRefused(check(), "not as keyward-processor writes it", "");
    Files.writeString(facts, own.substring(0, own.length() / 2));
    assertRefused(check(), "no JSON, line ", "");
  }

  /** The commands of docs/inventory.md, in this order, as they stand there. */
  @Test
  void theCommandsOfTheGuideWork() throws Exception {
    Matcher block =
        Pattern.compile("(?s)```sh\n(.*?)\n```")
            .matcher(Files.readString(Path.of("../docs/inventory.md")));
    List<String> commands = new ArrayList<>();
    while (block.find()) {
      commands.add(block.group(1).replaceAll("\\\\\n\\s*", ""));
    }
    assertThat(commands).hasSize(2);
    for (String command : commands) {
      assertThat(command).startsWith("java -jar keyward-processor.jar inventory ");
      Outcome outcome = inventory(command.replaceFirst(".*? inventory ", "").split(" "));
      assertThat(outcome.status()).as("%s: %s", command, outcome).isZero();
    }
    assertThat(folder.resolve("inventory.html")).isNotEmptyFile();
  }

  private static void assertRefused(Outcome outcome, String what, String todo) {
    assertThat(outcome.status()).as(outcome.err()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("keyward: ").contains(what, todo);
  }

  private void commit() throws Exception {
    assertThat(inventory(with(ALL, "--json", "inventory.json"))).isEqualTo(new Outcome(0, "", ""));
  }

  private Outcome check() throws Exception {
    return inventory(with(ALL, "--check", "inventory.json"));
  }

  private static String[] with(String[] places, String... options) {
    return Stream.concat(Stream.of(options), Stream.of(places)).toArray(String[]::new);
  }

  private Outcome inventory(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of("inventory"));
    all.addAll(List.of(arguments));
    return run(all);
  }

  /** By the real javac, into a folder as a build tool has it. */
  private void compile(String into, String text) throws IOException, URISyntaxException {
    Path classes = Files.createDirectories(folder.resolve(into));
    Matcher name =
        Pattern.compile("package ([\\w.]+);.*interface (\\w+)", Pattern.DOTALL).matcher(text);
    assertThat(name.find()).isTrue();
    Source source =
        Source.of(name.group(1).replace('.', '/') + "/" + name.group(2) + ".java", text);
    Path runtime =
        Path.of(TenantCache.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> options =
        new ArrayList<>(List.of("-d", classes.toString(), "-cp", runtime.toString(), "-nowarn"));
    options.addAll(processorOptions());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter output = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(output, files, null, options, null, List.of(source));
      if (!processors().isEmpty()) {
        task.setProcessors(processors());
      }
      assertThat(task.call()).as(output.toString()).isTrue();
    }
  }

  private void jar(String classes, String file) throws IOException {
    Path root = folder.resolve(classes);
    Path jar = folder.resolve(file);
    Files.createDirectories(folder.resolve("lib"));
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(root.relativize(path).toString().replace('\\', '/')));
        Files.copy(path, zip);
        zip.closeEntry();
      }
    }
  }
}
