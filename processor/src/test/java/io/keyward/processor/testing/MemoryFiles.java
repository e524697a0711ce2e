package io.keyward.processor.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Keeps what a compilation writes, and serves a library's classes, all in memory. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {

  private final Map<String, byte[]> onClassPath;
  private final Map<String, Output> written = new TreeMap<>();

  MemoryFiles(JavaFileManager delegate, Map<String, byte[]> onClassPath) {
    super(delegate);
    this.onClassPath = onClassPath;
  }

  /** Whether a compilation wrote that file. */
  static boolean isOurs(@Nullable FileObject file) {
    return file != null && "memory".equals(file.toUri().getScheme());
  }

  Map<String, String> sources() {
    Map<String, String> sources = new TreeMap<>();
    written.values().stream()
        .filter(output -> output.getKind() == Kind.SOURCE)
        .forEach(output -> sources.put(output.name, output.text()));
    return sources;
  }

  Map<String, byte[]> classes() {
    Map<String, byte[]> classes = new TreeMap<>();
    written.values().stream()
        .filter(output -> output.getKind() == Kind.CLASS)
        .forEach(output -> classes.put(output.name, output.bytes.toByteArray()));
    return classes;
  }

  Map<String, String> resources() {
    Map<String, String> resources = new TreeMap<>();
    written.values().stream()
        .filter(output -> output.getKind() == Kind.OTHER)
        .forEach(output -> resources.put(output.name, output.text()));
    return resources;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, Kind kind, @Nullable FileObject sibling) {
    Output output = new Output(className, kind);
    written.put(kind + className, output);
    return output;
  }

  @Override
  public FileObject getFileForOutput(
      Location location, String packageName, String relativeName, @Nullable FileObject sibling) {
    Output output = new Output(relativeName, Kind.OTHER);
    written.put(Kind.OTHER + relativeName, output);
    return output;
  }

  @Override
  public boolean hasLocation(Location location) {
    return location == StandardLocation.CLASS_OUTPUT
        || location == StandardLocation.SOURCE_OUTPUT
        || super.hasLocation(location);
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<Kind> kinds, boolean recurse) throws IOException {
    List<JavaFileObject> files = new ArrayList<>();
    if (location == StandardLocation.CLASS_PATH && kinds.contains(Kind.CLASS)) {
      onClassPath.forEach(
          (name, bytes) -> {
            if (packageOf(name).equals(packageName)) {
              files.add(new Input(name, bytes));
            }
          });
    }
    super.list(location, packageName, kinds, recurse).forEach(files::add);
    return files;
  }

  @Override
  public @Nullable String inferBinaryName(Location location, JavaFileObject file) {
    return file instanceof Input input ? input.name : super.inferBinaryName(location, file);
  }

  @Override
  public boolean isSameFile(FileObject a, FileObject b) {
    return a == b || a.toUri().equals(b.toUri());
  }

  private static String packageOf(String className) {
    return className.substring(0, Math.max(0, className.lastIndexOf('.')));
  }

  private static URI uri(String name, Kind kind) {
    return URI.create("memory:///" + name.replace('.', '/') + kind.extension);
  }

  private static final class Output extends SimpleJavaFileObject {

    private final String name;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Output(String name, Kind kind) {
      super(uri(name, kind), kind);
      this.name = name;
    }

    String text() {
      return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text();
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(bytes.toByteArray());
    }
  }

  private static final class Input extends SimpleJavaFileObject {

    private final String name;
    private final byte[] bytes;

    Input(String name, byte[] bytes) {
      super(uri(name, Kind.CLASS), Kind.CLASS);
      this.name = name;
      this.bytes = bytes;
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(bytes);
    }
  }
}
