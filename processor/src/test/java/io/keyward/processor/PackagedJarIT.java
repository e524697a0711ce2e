package io.keyward.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.TenantCache;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as users get it. It runs once the jar is packaged, in the build's verify phase. */
class PackagedJarIT {

  private static final Path JAR =
      Path.of(System.getProperty("keyward.jar", "keyward.jar is not set"));

  private static final String REPOSITORY =
      """
      package t;
      import io.keyward.annotation.*;
      public interface Repo {
        @Cacheable(key = "%s:name:{id}", ttl = "1m") String name(long id);
        @CacheEvict(key = "tenant:{tenant_id}:name:{id}") void rename(long id, String name);
      }
      """;

  @TempDir private Path folder;

  @Test
  void aloneOnAProcessorPathItWritesADecoratorThatCompiles() throws Exception {
    Outcome outcome = javac(REPOSITORY.formatted("tenant:{tenant_id}"));

    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.status()).isZero();
    assertThat(folder.resolve("t/CachedRepo.java")).content().contains("class CachedRepo");
    assertThat(folder.resolve("t/CachedRepo.class")).exists();
  }

  @Test
  void aloneOnAProcessorPathItRejectsAKeyWithoutATenant() throws Exception {
    Outcome outcome = javac(REPOSITORY.formatted("user"));

    assertThat(outcome.status()).isNotZero();
    assertThat(outcome.output()).contains("Repo.java:4: error: [KW101]");
  }

  @Test
  void joinsWhatItWroteByItsCommand() throws Exception {
    assertThat(javac(REPOSITORY.formatted("tenant:{tenant_id}")).status()).isZero();

    Outcome joined = inventory(folder.toString());
    Outcome wrong = inventory("--yaml", "x", folder.toString());

    assertThat(joined.status()).as(joined.output()).isZero();
    assertThat(joined.output()).contains("\"tenant:{tenant_id}:name:{id}\"", "\"ttl\": \"1m\"");
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.output()).contains("--yaml is unknown", "Usage: ");
  }

  @Test
  void holdsItsDependenciesUnderItsOwnNameAlone() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      List<String> names = jar.stream().map(JarEntry::getName).toList();

      assertThat(names)
          .noneMatch(name -> name.startsWith("com/"))
          .noneMatch(name -> name.equals("module-info.class"))
          .filteredOn(name -> name.endsWith(".class"))
          .allMatch(name -> name.startsWith("io/keyward/processor/"))
          .anyMatch(name -> name.startsWith("io/keyward/processor/shaded/javapoet/"));
      for (String name : names) {
        assertThat(text(jar, name))
            .as(name)
            .doesNotContain("com/palantir", "com.palantir.javapoet");
      }
      assertThat(text(jar, "META-INF/services/javax.annotation.processing.Processor"))
          .contains("io.keyward.processor.DecoratorProcessor");
    }
  }

  @Test
  void asksNoUserForItsDependencies() throws IOException {
    Path reduced = Path.of("dependency-reduced-pom.xml");

    assertThat(reduced).content().doesNotContain("<artifactId>javapoet</artifactId>");
  }

  private static String text(JarFile jar, String name) throws IOException {
    try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
      return name.endsWith("pom.xml")
          ? ""
          : new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  /** A javac of its own, which sees nothing of this test's class path. */
  private Outcome javac(String source)
      throws IOException, InterruptedException, URISyntaxException {
    Path file = Files.writeString(folder.resolve("Repo.java"), source);
    Path runtime =
        Path.of(TenantCache.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path output = folder.resolve("javac.txt");
    Process javac =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-cp",
                runtime.toString(),
                "-processorpath",
                JAR.toString(),
                "-d",
                folder.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    return new Outcome(javac.waitFor(), Files.readString(output));
  }

  /** The command, in a JVM of its own that has nothing but the jar. */
  private Outcome inventory(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", JAR.toString(), "inventory"));
    command.addAll(List.of(arguments));
    Path output = folder.resolve("inventory.txt");
    Process java =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    return new Outcome(java.waitFor(), Files.readString(output));
  }

  /** What became of a process. */
  private record Outcome(int status, String output) {}
}
