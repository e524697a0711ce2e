package io.keyward.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No promise of the runtime depends on a JVM's wall clock. */
class WallClockTest {

  private static final Path TOP =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../..").normalize();

  private static long calls(Path classFile) {
    try {
      return WallClockCalls.of(Files.readAllBytes(classFile)).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> classFiles(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(TOP.resolve(folder))) {
      return files.filter(it -> it.toString().endsWith(".class")).toList();
    }
  }

  @Test
  void noClassOfTheRuntimeAsksOne() throws IOException {
    List<Path> files = classFiles("runtime/target/classes");

    assertThat(files).hasSizeGreaterThan(100);
    assertThat(files.stream().filter(it -> calls(it) > 0)).isEmpty();
  }

  @Test
  void whoAsksOneIsFound() throws IOException {
    assertThat(classFiles("examples/checker/target/classes").stream().filter(it -> calls(it) > 0))
        .extracting(it -> it.getFileName().toString())
        .contains("ClockSkew.class", "Worker.class");
  }

  @Test
  void aWorkersWallClockIsWrongAndNothingIsOlderForIt() {
    Report report = Run.of(Plan.of("seconds=1", "skew=3600000", "control=0"), null, List.of());

    assertThat(report.verdict().isClean()).as("%s", report).isTrue();
    assertThat(report.verdict().keyward().reads()).isPositive();
  }
}
