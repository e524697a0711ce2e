package io.keyward.processor.testing;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.jspecify.annotations.Nullable;

/** Compiles by Eclipse's compiler, which takes sources from a folder alone. */
record Eclipse(
    List<String> options,
    Map<String, byte[]> onClassPath,
    List<Path> classPath,
    List<Processor> processors) {

  /** Stays open, since opening the JDK and the jars anew takes most of a compilation's time. */
  private static final StandardJavaFileManager FILES =
      new EclipseCompiler()
          .getStandardFileManager(new DiagnosticCollector<>(), Locale.ROOT, StandardCharsets.UTF_8);

  Compilation compile(List<Source> sources) {
    try (Folder folder = Folder.temporary()) {
      Folder given = folder.sub("sources");
      for (Source source : sources) {
        given.write(source.path(), source.text().getBytes(StandardCharsets.UTF_8));
      }
      Folder library = folder.sub("library");
      for (Map.Entry<String, byte[]> type : onClassPath.entrySet()) {
        library.write(type.getKey().replace('.', '/') + ".class", type.getValue());
      }
      return compile(
          sources, given.path(), library.path(), folder.sub("written"), folder.sub("classes"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Compilation compile(
      List<Source> sources, Path given, Path library, Folder written, Folder classes)
      throws IOException {
    JavaCompiler compiler = new EclipseCompiler();
    List<Diagnostic<? extends JavaFileObject>> diagnostics = new ArrayList<>();
    StringWriter output = new StringWriter();
    List<Path> path = new ArrayList<>(List.of(library));
    path.addAll(classPath);
    FILES.setLocationFromPaths(StandardLocation.CLASS_PATH, path);
    FILES.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(written.path()));
    FILES.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes.path()));
    JavaCompiler.CompilationTask task =
        compiler.getTask(
            output,
            FILES,
            diagnostic -> diagnostics.add(Placed.of(diagnostic, given, sources)),
            options(),
            null,
            FILES.getJavaFileObjectsFromPaths(
                sources.stream().map(source -> given.resolve(source.path())).toList()));
    task.setProcessors(processors);
    boolean successful = task.call();
    return new Compilation(
        sources,
        diagnostics,
        successful,
        output.toString(),
        written.sources(),
        classes.classes(),
        classes.others());
  }

  /**
   * A diagnostic that names the source as it was given; Eclipse's looks into the folder each time
   * that it is asked.
   */
  private record Placed(
      Diagnostic<? extends JavaFileObject> diagnostic, @Nullable JavaFileObject source)
      implements Diagnostic<JavaFileObject> {

    static Placed of(
        Diagnostic<? extends JavaFileObject> diagnostic, Path given, List<Source> sources) {
      JavaFileObject file = diagnostic.getSource();
      if (file == null) {
        return new Placed(diagnostic, null);
      }
      Path path = given.relativize(Path.of(file.toUri()));
      return new Placed(
          diagnostic,
          sources.stream()
              .filter(source -> path.equals(Path.of(source.path())))
              .findFirst()
              .orElseGet(() -> Source.of(path.toString(), "")));
    }

    @Override
    public Kind getKind() {
      return diagnostic.getKind();
    }

    @Override
    public @Nullable JavaFileObject getSource() {
      return source;
    }

    @Override
    public long getPosition() {
      return diagnostic.getPosition();
    }

    @Override
    public long getStartPosition() {
      return diagnostic.getStartPosition();
    }

    @Override
    public long getEndPosition() {
      return diagnostic.getEndPosition();
    }

    @Override
    public long getLineNumber() {
      return source == null ? NOPOS : diagnostic.getLineNumber();
    }

    @Override
    public long getColumnNumber() {
      return diagnostic.getColumnNumber();
    }

    @Override
    public @Nullable String getCode() {
      return diagnostic.getCode();
    }

    @Override
    public String getMessage(@Nullable Locale locale) {
      return diagnostic.getMessage(locale);
    }

    @Override
    public String toString() {
      return source + ":" + getLineNumber() + ": " + getKind() + ": " + getMessage(Locale.ROOT);
    }
  }
}
