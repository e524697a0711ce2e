package io.keyward.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/**
 * One compilation of many annotated interfaces, in a javac that is warm and writes into memory: how
 * fast a disk takes small files is no concern of a compiler.
 */
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
    /**
     * Compiles the generated decorators, given to it as sources; nobody writes an index by hand.
     */
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

  /** Makes the sources, and compiles until javac and Keyward are warm. */
  @Setup(Level.Trial)
  public void warm() throws IOException {
    List<JavaFileObject> few = sources(100);
    for (int done = 0; done < WARM; done += few.size()) {
      generated = generate(few);
      compile(few, way, generated);
    }
    sources = sources(interfaces);
    generated = generate(sources);
  }

  private static List<JavaFileObject> sources(int count) {
    return IntStream.range(0, count).mapToObj(Interfaces::source).toList();
  }

  private static Map<String, String> generate(List<JavaFileObject> sources) throws IOException {
    return compile(sources, Way.KEYWARD_ALONE, Map.of());
  }

  /** The compilation. */
  @Benchmark
  public Map<String, String> compile() throws IOException {
    return compile(sources, way, generated);
  }

  /** Answers what it has written, but for class files. */
  private static Map<String, String> compile(
      List<JavaFileObject> sources, Way way, Map<String, String> generated) throws IOException {
    List<JavaFileObject> all = new ArrayList<>(sources);
    if (way == Way.GIVEN) {
      generated.forEach(
          (path, text) -> {
            if (path.endsWith(".java") && !path.startsWith("io/keyward/index/")) {
              all.add(Interfaces.source(path, text));
            }
          });
    }
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (MemoryFiles files = new MemoryFiles(JAVAC.getStandardFileManager(null, null, null))) {
      JavaCompiler.CompilationTask task =
          JAVAC.getTask(null, files, said, List.of("-implicit:none", proc(way)), null, all);
      List<Processor> processors = processors(way, generated);
      if (!processors.isEmpty()) {
        task.setProcessors(processors);
      }
      if (!task.call() || !said.getDiagnostics().isEmpty()) {
        throw new IllegalStateException(way + ": " + said.getDiagnostics());
      }
      return files.texts();
    }
  }

  private static String proc(Way way) {
    return switch (way) {
      case NOTHING, GIVEN -> "-proc:none";
      case COPIED, KEYWARD -> "-Akeyward.index=true";
      case KEYWARD_ALONE -> "-proc:only";
    };
  }

  private static List<Processor> processors(Way way, Map<String, String> generated) {
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
