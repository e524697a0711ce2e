package io.keyward.processor.testing;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;

/** Compiles Kotlin, by its own compiler. */
public final class Kotlin {

  private Kotlin() {}

  /**
   * The class files of {@code source}.
   *
   * @param options besides the class path and where to write
   */
  public static Map<String, byte[]> compile(String source, String... options) {
    try (Folder folder = Folder.temporary()) {
      Folder given = folder.sub("sources");
      Folder classes = folder.sub("classes");
      given.write("source.kt", source.getBytes(StandardCharsets.UTF_8));
      List<String> arguments = new ArrayList<>(List.of(options));
      arguments.addAll(List.of("-no-stdlib", "-no-reflect", "-jvm-target", "17"));
      arguments.addAll(List.of("-classpath", classPath(), "-d", classes.path().toString()));
      arguments.add(given.path().toString());
      ByteArrayOutputStream output = new ByteArrayOutputStream();
      ExitCode exit =
          new K2JVMCompiler()
              .exec(
                  new PrintStream(output, true, StandardCharsets.UTF_8),
                  arguments.toArray(new String[0]));
      if (exit != ExitCode.OK) {
        throw new IllegalArgumentException(output.toString(StandardCharsets.UTF_8));
      }
      return classes.classes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String classPath() {
    return ClassPath.entries().stream()
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
