package io.keyward.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.Nullable;

/** Keeps what javac writes in memory. For one compilation. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

  private final Map<String, Output> written = new TreeMap<>();

  MemoryFiles(StandardJavaFileManager others) {
    super(others);
  }

  /** The files that were written and are text, by path. */
  Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    written.forEach(
        (path, file) -> {
          if (file.getKind() != JavaFileObject.Kind.CLASS) {
            texts.put(path, file.text());
          }
        });
    return texts;
  }

  @Override
  public boolean hasLocation(JavaFileManager.Location location) {
    return location.isOutputLocation() || super.hasLocation(location);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      JavaFileManager.Location location,
      String name,
      JavaFileObject.Kind kind,
      @Nullable FileObject sibling) {
    return output(name.replace('.', '/') + kind.extension, kind);
  }

  @Override
  public FileObject getFileForOutput(
      JavaFileManager.Location location, String folder, String name, @Nullable FileObject sibling) {
    String path = folder.isEmpty() ? name : folder.replace('.', '/') + "/" + name;
    return output(path, JavaFileObject.Kind.OTHER);
  }

  private JavaFileObject output(String path, JavaFileObject.Kind kind) {
    return written.computeIfAbsent(path, it -> new Output(path, kind));
  }

  @Override
  public boolean isSameFile(FileObject one, FileObject other) {
    return one == other;
  }

  private static final class Output extends SimpleJavaFileObject {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Output(String path, JavaFileObject.Kind kind) {
      super(URI.create("memory:///" + path), kind);
    }

    @Override
    public OutputStream openOutputStream() {
      bytes.reset();
      return bytes;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text();
    }

    String text() {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
