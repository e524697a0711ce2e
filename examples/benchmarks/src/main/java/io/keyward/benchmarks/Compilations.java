package io.keyward.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One compilation of many annotated interfaces, in a javac that is warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@NullUnmarked // what is made before each run is past the checker
public class Compilations {

  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
  private static final int WARM = 3_000;

  /** What javac does beside compiling the interfaces. */
  public enum Way {
    /** Nothing. */
    NOTHING,
    /** Compiles the generated code, given to it as sources. */
    GIVEN,
    /** Runs a processor that has the very same files to write, and does nothing else. */
    COPIED,
    /** Runs Keyward. */
    KEYWARD,
    /** Runs Keyward, and compiles nothing. */
    KEYWARD_ALONE
  }

  /** How many. */
  @Param({"100", "500", "1000", "2000"})
  public int interfaces;

  /** What else. */
  @Param public Way way;

  private List<JavaFileObject> sources;
  private Map<String, String> generated;
  private Path out;

  /** Makes the sources, and compiles until javac and Keyward are warm. */
  @Setup(Level.Trial)
  public void warm() throws IOException {
    List<JavaFileObject> few = sources(100);
    for (int done = 0; done < WARM; done += few.size()) {
      generated = generate(few);
      run(few, this.way);
    }
    sources = sources(interfaces);
    generated = generate(sources);
  }

  private static List<JavaFileObject> sources(int count) {
    return IntStream.range(0, count).mapToObj(Interfaces::source).toList();
  }

  private Map<String, String> generate(List<JavaFileObject> sources) throws IOException {
    makeRoom();
    compile(sources, Way.KEYWARD_ALONE);
    Map<String, String> files = new TreeMap<>();
    for (Path file : files(out)) {
      files.put(out.relativize(file).toString(), Files.readString(file));
    }
    clear();
    return files;
  }

  private void run(List<JavaFileObject> sources, Way way) throws IOException {
    makeRoom();
    compile(sources, way);
    clear();
  }

  /** A folder for what is written. */
  @Setup(Level.Invocation)
  public void makeRoom() throws IOException {
    out = Files.createTempDirectory("keyward-compile-times");
  }

  /** All that was written is deleted. */
  @TearDown(Level.Invocation)
  public void clear() throws IOException {
    try (Stream<Path> all = Files.walk(out)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The compilation. */
  @Benchmark
  public void compile() {
    compile(sources, way);
  }

  private void compile(List<JavaFileObject> sources, Way way) {
    List<JavaFileObject> all = new ArrayList<>(sources);
    if (way == Way.GIVEN) {
      generated.forEach(
          (path, text) -> {
            if (path.endsWith(".java")) {
              all.add(Interfaces.source(path, text));
            }
          });
    }
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    List<String> options =
        List.of("-d", out.toString(), "-s", out.toString(), "-implicit:none", proc(way));
    JavaCompiler.CompilationTask task = JAVAC.getTask(null, null, said, options, null, all);
    List<Processor> processors = processors(way);
    if (!processors.isEmpty()) {
      task.setProcessors(processors);
    }
    if (!task.call() || !said.getDiagnostics().isEmpty()) {
      throw new IllegalStateException(way + ": " + said.getDiagnostics());
    }
  }

  private static String proc(Way way) {
    return switch (way) {
      case NOTHING, GIVEN -> "-proc:none";
      case COPIED, KEYWARD -> "-Akeyward.index=true";
      case KEYWARD_ALONE -> "-proc:only";
    };
  }

  private List<Processor> processors(Way way) {
    return switch (way) {
      case NOTHING, GIVEN -> List.of();
      case COPIED -> List.of(new CopyingProcessor(generated));
      case KEYWARD, KEYWARD_ALONE ->
          ServiceLoader.load(Processor.class).stream()
              .map(ServiceLoader.Provider::get)
              .filter(it -> it.getClass().getName().startsWith("io.keyward."))
              .toList();
    };
  }
}
