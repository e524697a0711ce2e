package io.keyward.processor.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.TenantCache;
import io.keyward.processor.testing.Compilation;
import io.keyward.processor.testing.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The decorators of repositories of this package: what the processor writes, compiled, loaded. */
final class Decorators {

  private static final Path FOLDER = Path.of("src/test/java");
  private static final String PACKAGE = "io/keyward/processor/running/";

  private final ClassLoader loader;

  /** Compiles the named files of this package, and {@code more} beside them. */
  Decorators(List<String> files, Source... more) {
    List<Source> sources = new ArrayList<>(List.of(more));
    files.forEach(file -> sources.add(source(PACKAGE + file + ".java")));
    Compilation compilation = Compilation.of(sources.toArray(new Source[0]));
    assertThat(compilation.successful()).as(compilation::toString).isTrue();
    loader = compilation.classLoader();
  }

  private static Source source(String path) {
    try {
      return Source.of(path, Files.readString(FOLDER.resolve(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The decorator of that name around {@code delegate}. */
  <R> R decorate(String decorator, Class<R> repository, R delegate, TenantCache cache)
      throws ReflectiveOperationException {
    return repository.cast(
        load("io.keyward.processor.running." + decorator)
            .getConstructor(repository, TenantCache.class)
            .newInstance(delegate, cache));
  }

  /** A class of the compilation. */
  Class<?> load(String name) throws ClassNotFoundException {
    return loader.loadClass(name);
  }
}
