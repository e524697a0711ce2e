package io.keyward.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forgetting the tenant: README.md prints what the compiler says, to the letter. */
class CompilerMessageTest {

  private static final Path SHOP =
      Path.of("examples/quickstart/src/main/java/io/keyward/quickstart/shop");

  @Test
  void theReadmeQuotesTheCompilerOnATemplateWithoutTenant(@TempDir Path directory)
      throws IOException {
    Page.Block message =
        Page.readme().blocks().stream()
            .filter(block -> block.kind().equals("javac"))
            .findFirst()
            .orElseThrow();
    Path forgetful =
        copy(directory, "ProductRepository.java", "tenant:{tenant_id}:product:{", "product:{");

    assertThat(compile(directory, forgetful)).isEqualTo(message.text() + "\n1 error\n");
  }

  @Test
  void theInterfaceAsItIsCompiles(@TempDir Path directory) throws IOException {
    Path careful = copy(directory, "ProductRepository.java", "", "");

    assertThat(compile(directory, careful)).isEmpty();
    assertThat(directory.resolve("io/keyward/quickstart/shop/CachedProductRepository.java"))
        .exists();
  }

  /** Copies a source of the shop, with the first {@code found} replaced. */
  private static Path copy(Path directory, String name, String found, String replacement)
      throws IOException {
    String source = Files.readString(Page.top().resolve(SHOP).resolve(name));
    assertThat(source).contains(found);
    int at = source.indexOf(found);
    String changed = source.substring(0, at) + replacement + source.substring(at + found.length());
    return Files.writeString(directory.resolve(name), changed);
  }

  /** What javac prints, with the directory taken off the names of files. */
  private static String compile(Path directory, Path source) {
    var output = new StringWriter();
    var compiler = ToolProvider.getSystemJavaCompiler();
    String path = System.getProperty("java.class.path");
    List<String> options =
        List.of(
            "-d", directory.toString(), "-classpath", path, "-processorpath", path, "-Xlint:none");
    try (var files = compiler.getStandardFileManager(null, Locale.ROOT, UTF_8)) {
      compiler.getTask(output, files, null, options, null, files.getJavaFileObjects(source)).call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return output.toString().replace(directory + "/", "").replace("\r", "");
  }
}
