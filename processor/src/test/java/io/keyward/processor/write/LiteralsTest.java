package io.keyward.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.testing.Compilation;
import io.keyward.processor.testing.Source;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralsTest {

  private static final List<String> PARTS =
      List.of("\\", "\"", "\n", "\r", "\t", "\0", "u0041", "é", "中", "\uD834\uDD1E", "a");

  /** Each beside each: what javac makes of an escape depends on what stands before it. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void javacReadsWhatWasWritten(boolean eclipse) throws ReflectiveOperationException {
    String text =
        PARTS.stream()
            .flatMap(a -> PARTS.stream().flatMap(b -> PARTS.stream().map(c -> a + b + c)))
            .collect(Collectors.joining());

    assertThat(read(Literals.string(text), eclipse)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uD834", "\uDD1E", "\uDD1E\uD834"})
  void halfOfAPairIsAQuestionMark(String halves) throws ReflectiveOperationException {
    String text = "a" + halves + "\\é";
    String readable = "a" + "?".repeat(halves.length()) + "\\é";

    assertThat(read(Literals.string(text), false)).isEqualTo(readable);
  }

  private static Object read(String literal, boolean eclipse) throws ReflectiveOperationException {
    Source source =
        Source.of(
            "a/Holds.java", "package a; public class Holds { public String s = " + literal + "; }");
    Compilation.Setup setup = Compilation.with();
    Compilation compilation = (eclipse ? setup.byEclipse() : setup).compile(source);
    assertThat(compilation.messages()).isEmpty();
    Class<?> holds = compilation.classLoader().loadClass("a.Holds");
    return holds.getField("s").get(holds.getConstructor().newInstance());
  }
}
