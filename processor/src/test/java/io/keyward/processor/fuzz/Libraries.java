package io.keyward.processor.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * The class path of all cases: the runtime, and what sources may mention. One file manager for all,
 * since it knows what is in the jars; without the big ones, which each compilation would search.
 */
final class Libraries {

  private static final Pattern MENTIONED =
      Pattern.compile(
          ".*(runtime|jackson|jakarta\\.persistence|spring-|reactive-streams|jspecify).*");

  static final StandardJavaFileManager FILES = files();

  private Libraries() {}

  private static StandardJavaFileManager files() {
    StandardJavaFileManager files =
        ToolProvider.getSystemJavaCompiler()
            .getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    List<Path> classPath =
        Arrays.stream(
                System.getProperty("java.class.path")
                    .split(System.getProperty("path.separator"), -1))
            .filter(entry -> MENTIONED.matcher(entry).matches())
            .map(Path::of)
            .toList();
    try {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      // Or each compilation would look for plug-ins on the class path.
      files.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
