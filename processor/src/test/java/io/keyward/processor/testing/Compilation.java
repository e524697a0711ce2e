package io.keyward.processor.testing;

import io.keyward.processor.DecoratorProcessor;
import io.keyward.processor.IndexProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * What became of a compilation: by the real javac, in memory, or by Eclipse's compiler.
 *
 * <pre>{@code
 * Compilation compilation = Compilation.of(Source.of("t/Repo.java", "package t; IMPORTS ..."));
 * assertThat(compilation.found()).isEqualTo(compilation.expected());
 * }</pre>
 */
public final class Compilation {

  private static final Pattern ID = Pattern.compile("\\[(KW\\d{3})\\]");

  private final List<Source> sources;
  private final List<Diagnostic<? extends JavaFileObject>> diagnostics;
  private final boolean successful;
  private final String output;
  private final Map<String, String> generated;
  private final Map<String, byte[]> classes;
  private final Map<String, String> resources;

  Compilation(
      List<Source> sources,
      List<Diagnostic<? extends JavaFileObject>> diagnostics,
      boolean successful,
      String output,
      Map<String, String> generated,
      Map<String, byte[]> classes,
      Map<String, String> resources) {
    this.sources = sources;
    this.diagnostics = diagnostics;
    this.successful = successful;
    this.output = output;
    this.generated = generated;
    this.classes = classes;
    this.resources = resources;
  }

  /** Compiles {@code sources} with both processors. */
  public static Compilation of(Source... sources) {
    return with().compile(sources);
  }

  /** A compilation to set up. */
  public static Setup with() {
    return new Setup();
  }

  /** How to compile. */
  public static final class Setup {

    private final List<String> options = new ArrayList<>(List.of("-parameters", "-proc:full"));
    private final Map<String, byte[]> onClassPath = new TreeMap<>();
    private final List<Path> classPath = new ArrayList<>(ClassPath.entries());
    private List<Processor> processors = List.of(new DecoratorProcessor(), new IndexProcessor());
    private final List<String> given = new ArrayList<>();
    private @Nullable StandardJavaFileManager files;
    private boolean eclipse;

    private Setup() {
      // javac 17 does not know -proc:full, and needs no such permission.
      if (Runtime.version().feature() < 21) {
        options.remove("-proc:full");
      }
    }

    /** Adds compiler options. */
    public Setup options(String... more) {
      options.addAll(Arrays.asList(more));
      return this;
    }

    /** Without {@code -parameters}. */
    public Setup withoutParameterNames() {
      options.remove("-parameters");
      return this;
    }

    /** Runs these processors instead of Keyward's. */
    public Setup processors(Processor... instead) {
      processors = List.of(instead);
      return this;
    }

    /**
     * Reads the class path by {@code shared}, which stays open: many compilations are faster so.
     */
    public Setup files(StandardJavaFileManager shared) {
      files = shared;
      return this;
    }

    /** Hands the processors these types of the class path too, as an incremental build does. */
    public Setup given(String... types) {
      given.addAll(List.of(types));
      return this;
    }

    /** Compiles by Eclipse's compiler instead of javac. */
    public Setup byEclipse() {
      eclipse = true;
      options.remove("-proc:full");
      options.add("-17");
      return this;
    }

    /** Puts what another compilation made on the class path. */
    public Setup onClassPath(Compilation other) {
      return onClassPath(other.classes);
    }

    /** Puts class files on the class path, by binary name. */
    public Setup onClassPath(Map<String, byte[]> classes) {
      onClassPath.putAll(classes);
      return this;
    }

    /** Puts a jar of the test's own on the class path. */
    public Setup onClassPath(Path jar) {
      classPath.add(jar);
      return this;
    }

    /** Compiles {@code sources}. */
    public Compilation compile(Source... sources) {
      return eclipse
          ? new Eclipse(options, onClassPath, classPath, processors).compile(List.of(sources))
          : byJavac(sources);
    }

    private Compilation byJavac(Source... sources) {
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
      if (files != null) {
        return compile(compiler, files, diagnostics, sources);
      }
      try (StandardJavaFileManager own =
          compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
        own.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
        return compile(compiler, own, diagnostics, sources);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Compilation compile(
        JavaCompiler compiler,
        StandardJavaFileManager standard,
        DiagnosticCollector<JavaFileObject> diagnostics,
        Source... sources) {
      StringWriter output = new StringWriter();
      MemoryFiles memory = new MemoryFiles(standard, onClassPath);
      JavaCompiler.CompilationTask task =
          compiler.getTask(output, memory, diagnostics, options, given, List.of(sources));
      task.setProcessors(processors);
      boolean successful = task.call();
      return new Compilation(
          List.of(sources),
          diagnostics.getDiagnostics(),
          successful,
          output.toString(),
          memory.sources(),
          memory.classes(),
          memory.resources());
    }
  }

  /** The same as a library that lacks a class. */
  public Compilation without(String className) {
    Map<String, byte[]> fewer = new TreeMap<>(classes);
    if (fewer.remove(className) == null) {
      throw new IllegalArgumentException(className);
    }
    return new Compilation(sources, diagnostics, successful, output, generated, fewer, resources);
  }

  /** Whether javac made class files. */
  public boolean successful() {
    return successful;
  }

  /** What the rules found, errors and warnings, by file, line and id. */
  public SortedSet<Found> found() {
    SortedSet<Found> found = new TreeSet<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
      Matcher id = ID.matcher(diagnostic.getMessage(Locale.ROOT));
      if (id.find()) {
        found.add(
            new Found(
                id.group(1),
                diagnostic.getKind() == Diagnostic.Kind.ERROR,
                Optional.ofNullable(diagnostic.getSource()).map(Object::toString).orElse("?"),
                diagnostic.getLineNumber()));
      }
    }
    return found;
  }

  /** What the sources' marks expect. */
  public SortedSet<Found> expected() {
    SortedSet<Found> expected = new TreeSet<>();
    sources.forEach(source -> expected.addAll(source.expected()));
    return expected;
  }

  /** The messages of the rules, with their ids, in the order they were reported. */
  public List<String> messages() {
    return diagnostics.stream()
        .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
        .filter(message -> ID.matcher(message).find())
        .toList();
  }

  /** The same, each after its line and a space; one that stands nowhere has line -1. */
  public List<String> messagesWithLines() {
    return diagnostics.stream()
        .filter(diagnostic -> ID.matcher(diagnostic.getMessage(Locale.ROOT)).find())
        .map(diagnostic -> diagnostic.getLineNumber() + " " + diagnostic.getMessage(Locale.ROOT))
        .toList();
  }

  /** The text that the first message of that rule underlines. */
  public String underlined(String id) {
    Diagnostic<? extends JavaFileObject> diagnostic =
        diagnostics.stream()
            .filter(d -> d.getMessage(Locale.ROOT).contains("[" + id + "]"))
            .findFirst()
            .orElseThrow();
    try {
      return diagnostic
          .getSource()
          .getCharContent(true)
          .subSequence((int) diagnostic.getStartPosition(), (int) diagnostic.getEndPosition())
          .toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Errors and warnings that are no rule's: javac's own, and defects. */
  public List<String> otherMessages() {
    return diagnostics.stream()
        .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
        .map(Object::toString)
        .filter(message -> !ID.matcher(message).find())
        .toList();
  }

  /** Errors that are no rule's. */
  public List<String> errorsWithoutId() {
    return diagnostics.stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(Object::toString)
        .filter(message -> !ID.matcher(message).find())
        .toList();
  }

  /** Errors and warnings that stand in a generated file. */
  public List<String> aboutGenerated() {
    return diagnostics.stream()
        .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
        .filter(diagnostic -> MemoryFiles.isOurs(diagnostic.getSource()))
        .map(Object::toString)
        .toList();
  }

  /** What javac printed besides; a crash of a processor shows here. */
  public String output() {
    return output;
  }

  /** The generated sources without the index classes, by qualified class name. */
  public Map<String, String> generated() {
    Map<String, String> decorators = new TreeMap<>(generated);
    decorators.keySet().removeIf(Compilation::isIndex);
    return decorators;
  }

  /** The sources of the index classes, by qualified class name. */
  public Map<String, String> index() {
    Map<String, String> index = new TreeMap<>(generated);
    index.keySet().removeIf(name -> !isIndex(name));
    return index;
  }

  private static boolean isIndex(String className) {
    return className.startsWith("io.keyward.index.");
  }

  /** The other files that processors wrote into the class output, by path. */
  public Map<String, String> resources() {
    return resources;
  }

  /** The class files, by binary name. */
  public Map<String, byte[]> classes() {
    return classes;
  }

  /** A loader of the classes, for running them. */
  public ClassLoader classLoader() {
    return new MemoryLoader(classes, Compilation.class.getClassLoader());
  }

  @Override
  public String toString() {
    return diagnostics + output;
  }
}
