package io.keyward.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Writes files that it was given: what javac needs for a processor's files, whoever makes them. */
final class CopyingProcessor extends AbstractProcessor {

  private static final String JAVA = ".java";

  private final Map<String, String> files;
  private boolean written;

  /** Those files: text by path. */
  CopyingProcessor(Map<String, String> files) {
    this.files = files;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("io.keyward.annotation.*");
  }

  /** Keyward's, so that javac does not warn of one that nobody takes. */
  @Override
  public Set<String> getSupportedOptions() {
    return Set.of("keyward.index");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!written) {
      files.forEach(this::write);
      written = true;
    }
    return false;
  }

  private void write(String path, String text) {
    try (Writer out = open(path).openWriter()) {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileObject open(String path) throws IOException {
    Filer filer = processingEnv.getFiler();
    return path.endsWith(JAVA)
        ? filer.createSourceFile(path.substring(0, path.length() - JAVA.length()).replace('/', '.'))
        : filer.createResource(StandardLocation.CLASS_OUTPUT, "", path);
  }
}
