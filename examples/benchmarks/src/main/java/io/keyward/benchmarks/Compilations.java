package io.keyward.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
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

  /** Where javac's output goes. */
  public enum Output {
    /** Into memory: how fast a disk takes small files is no concern of a compiler. */
    MEMORY,
    /** Onto the disk. */
    DISK
  }

  /** How many. */
  @Param({"100", "500", "1000", "2000"})
  public int interfaces;

  /** What else. */
  @Param public Way way;

  /** Where to. */
  @Param public Output output;

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

  private static Map<String, String> generate(List<JavaFileObject> sources) throws IOException {
    try (MemoryFiles files = new MemoryFiles(JAVAC.getStandardFileManager(null, null, null))) {
      compile(sources, Way.KEYWARD_ALONE, Map.of(), files);
      return files.texts();
    }
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

  /** The compilation. */
  @Benchmark
  public void compile() throws IOException {
    compile(sources, way);
  }

  private void compile(List<JavaFileObject> sources, Way way) throws IOException {
    try (StandardJavaFileManager disk = JAVAC.getStandardFileManager(null, null, null)) {
      switch (output) {
        case MEMORY -> compile(sources, way, generated, new MemoryFiles(disk));
        case DISK -> {
          disk.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(out));
          disk.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(out));
          compile(sources, way, generated, disk);
        }
      }
    }
  }

  private static void compile(
      List<JavaFileObject> sources, Way way, Map<String, String> generated, JavaFileManager files) {
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
    JavaCompiler.CompilationTask task =
        JAVAC.getTask(null, files, said, List.of("-implicit:none", proc(way)), null, all);
    List<Processor> processors = processors(way, generated);
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
