package io.keyward.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Makes a directory that holds one changed class, or one changed script, of the runtime: before the
 * runtime on a class path, it takes its place. Nothing in the runtime knows of it.
 */
final class Planting {

  private static final Path RUNTIME =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../../runtime/src/main");
  private static final Path PACKAGE = Path.of("io/keyward");

  private Planting() {}

  /** Plants {@code bug} in a directory that is empty. */
  static void plant(Bug bug, Path directory) throws IOException {
    Path file = isScript(bug) ? path(bug) : path(bug).getFileName();
    Path changed = directory.resolve(file);
    Files.createDirectories(changed.getParent());
    Files.writeString(changed, changed(bug));
    if (!isScript(bug)) {
      compile(changed, directory);
    }
  }

  private static boolean isScript(Bug bug) {
    return bug.file().endsWith(".lua");
  }

  private static Path path(Bug bug) {
    return isScript(bug)
        ? PACKAGE.resolve("internal/redis").resolve(bug.file())
        : PACKAGE.resolve(bug.file());
  }

  /** The runtime's file with the bug in it. */
  static String changed(Bug bug) throws IOException {
    Path source = RUNTIME.resolve(isScript(bug) ? "resources" : "java").resolve(path(bug));
    String text = Files.readString(source);
    int at = text.indexOf(bug.text());
    assertThat(at).as("%s replaces in %s: %s", bug, source, bug.text()).isNotNegative();
    assertThat(text.indexOf(bug.text(), at + 1)).as("%s: a second place", bug).isNegative();
    return text.substring(0, at) + bug.instead() + text.substring(at + bug.text().length());
  }

  private static void compile(Path source, Path into) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-proc:none",
              "-nowarn",
              "--release",
              "17",
              "-d",
              into.toString(),
              "-classpath",
              System.getProperty("java.class.path"));
      boolean compiled =
          compiler
              .getTask(said, files, null, options, null, files.getJavaFileObjects(source))
              .call();
      assertThat(compiled).as("%s", said).isTrue();
    }
  }
}
