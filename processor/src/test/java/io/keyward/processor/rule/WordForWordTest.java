package io.keyward.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.report.RuleId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * All that the rules say of all examples, word for word and line by line, as a file a rule; {@code
 * -Dkeyward.golden=record} records it anew, to be read in the diff. The examples are read once in a
 * JVM, and the rules judge them as often as asked: so it can be run for each mutant of a rule.
 */
class WordForWordTest {

  private static final boolean RECORDING = "record".equals(System.getProperty("keyward.golden"));

  /** A compiler's memory of what it has read is large; let go where other tests need the room. */
  private static final Map<RuleId, SoftReference<Map<Example, ReadExample>>> READ =
      new EnumMap<>(RuleId.class);

  @ParameterizedTest
  @EnumSource
  void saysOfItsExamples(RuleId id) {
    Path file = Example.folder(id).resolve("said.txt");
    StringBuilder said = new StringBuilder();
    read(id)
        .forEach(
            (example, read) ->
                read.said()
                    .forEach(
                        message ->
                            said.append(example.name()).append(':').append(message).append('\n')));
    if (RECORDING) {
      record(file, said.toString());
    }

    assertThat(said.toString()).isEqualTo(Example.read(file));
  }

  private static Map<Example, ReadExample> read(RuleId id) {
    @Nullable SoftReference<Map<Example, ReadExample>> kept = READ.get(id);
    @Nullable Map<Example, ReadExample> read = kept == null ? null : kept.get();
    if (read == null) {
      read = ExampleReader.read(Stream.concat(Example.good(id), Example.bad(id)).toList());
      READ.put(id, new SoftReference<>(read));
    }
    return read;
  }

  private static void record(Path file, String said) {
    try {
      Files.writeString(file, said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
