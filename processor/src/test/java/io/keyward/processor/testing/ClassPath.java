package io.keyward.processor.testing;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The class path of compiled sources: what of the test's own they may name. Each jar more costs
 * every compilation milliseconds, and those of compilers are the largest there are.
 */
public final class ClassPath {

  /** What only the tests themselves use, or only a library whose classes no source names. */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "apiguardian|archunit|assertj|byte-buddy|checker-qual|commons-(codec|io|lang3|logging)"
              + "|ecj|embedded-redis|error_prone|failureaccess|guava|HdrHistogram|htmlunit|http|j2objc|jackson-core"
              + "|jodd|jsr305|junit|kotlin-(build|compiler|daemon|reflect|script)|kryo|lombok"
              + "|minlog|netty|objenesis|opentest4j|reflectasm|snakeyaml|surefire");

  private ClassPath() {}

  /** Its entries, in order. */
  public static List<Path> entries() {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(System.getProperty("java.class.path", ""))
        .map(Path::of)
        .filter(entry -> !LEFT_OUT.matcher(entry.getFileName().toString()).find())
        .toList();
  }

  /** The entry whose file name begins so. */
  public static Path entry(String name) {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(System.getProperty("java.class.path", ""))
        .map(Path::of)
        .filter(entry -> entry.getFileName().toString().startsWith(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name));
  }
}
