package io.keyward.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.report.RuleId;
import io.keyward.processor.testing.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * All that the rules say of all examples, word for word and line by line, as a file a rule; {@code
 * -Dkeyward.golden=record} records it anew, to be read in the diff. It judges alone, and writes no
 * decorators, so that it is fast enough to be run for each mutant of a rule.
 */
class WordForWordTest {

  private static final boolean RECORDING = "record".equals(System.getProperty("keyward.golden"));

  @SuppressWarnings("NullAway.Init")
  private static StandardJavaFileManager files;

  @BeforeAll
  static void open() {
    files = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, Locale.ROOT, null);
  }

  @AfterAll
  static void close() throws IOException {
    files.close();
  }

  @ParameterizedTest
  @EnumSource
  void saysOfItsExamples(RuleId id) {
    Path file = Example.folder(id).resolve("said.txt");
    String said =
        Stream.concat(Example.good(id), Example.bad(id))
            .map(WordForWordTest::said)
            .collect(Collectors.joining());
    if (RECORDING) {
      record(file, said);
    }

    assertThat(said).isEqualTo(Example.read(file));
  }

  private static String said(Example example) {
    Compilation compilation =
        example
            .setup()
            .files(files)
            .options("-proc:only")
            .processors(new JudgingProcessor(Rules.ALL, Rules.CROSS, Rules.OPTIONS))
            .compile(example.sources());
    assertThat(compilation.output()).isEmpty();
    return compilation.messagesWithLines().stream()
        .map(message -> example.name() + ":" + message + "\n")
        .collect(Collectors.joining());
  }

  private static void record(Path file, String said) {
    try {
      Files.writeString(file, said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
