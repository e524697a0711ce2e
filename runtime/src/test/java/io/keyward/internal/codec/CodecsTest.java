package io.keyward.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loads Keyward anew beside the jars that an application would have. */
class CodecsTest {

  private static final String JACKSON_2 = "com.fasterxml.jackson.databind.ObjectMapper";
  private static final String JACKSON_2_CORE = "com.fasterxml.jackson.core.JsonFactory";
  private static final String TIME = "com.fasterxml.jackson.datatype.jsr310.JavaTimeModule";
  private static final String OPTIONAL = "com.fasterxml.jackson.datatype.jdk8.Jdk8Module";
  private static final String JACKSON_3 = "tools.jackson.databind.ObjectMapper";
  private static final String JACKSON_3_CORE = "tools.jackson.core.JsonParser";
  private static final String ANNOTATIONS = "com.fasterxml.jackson.annotation.JsonProperty";
  private static final List<String> KEYWARD =
      List.of("io.keyward.ValueCodec", "org.jspecify.annotations.NullMarked");

  @Test
  void jackson3IsTakenBeforeJackson2() {
    assertThat(Codecs.fromClassPath().id()).isEqualTo("keyward-jackson3-1");
  }

  @Test
  void jackson3AloneWorks() throws Exception {
    assertThat(id(JACKSON_3, JACKSON_3_CORE, ANNOTATIONS)).isEqualTo("keyward-jackson3-1");
  }

  @Test
  void jackson2AloneWorks() throws Exception {
    assertThat(id(JACKSON_2, JACKSON_2_CORE, ANNOTATIONS, TIME, OPTIONAL))
        .isEqualTo("keyward-jackson2-1");
  }

  @Test
  void noJacksonIsAClearError() {
    assertThatThrownBy(() -> id())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll(
            "tools.jackson.core:jackson-databind",
            "com.fasterxml.jackson.core:jackson-databind",
            "com.fasterxml.jackson.datatype:jackson-datatype-jsr310",
            "com.fasterxml.jackson.datatype:jackson-datatype-jdk8",
            "valueCodec");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jackson-datatype-jsr310", "jackson-datatype-jdk8"})
  void jackson2WithoutAModuleIsAClearError(String missing) {
    String there = missing.endsWith("310") ? OPTIONAL : TIME;
    assertThatThrownBy(() -> id(JACKSON_2, JACKSON_2_CORE, ANNOTATIONS, there))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("add com.fasterxml.jackson.datatype:" + missing);
  }

  @Test
  void aJacksonWithoutItsCoreIsAClearError() {
    assertThatThrownBy(() -> id(JACKSON_3, ANNOTATIONS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("3.0 or later")
        .hasCauseInstanceOf(LinkageError.class);
  }

  private static String id(String... classes) throws Exception {
    URL[] jars =
        Stream.concat(KEYWARD.stream(), Stream.of(classes))
            .map(CodecsTest::jarOf)
            .distinct()
            .toArray(URL[]::new);
    try (URLClassLoader loader = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader())) {
      Class<?> codecs = loader.loadClass(Codecs.class.getName());
      assertThat(codecs).isNotSameAs(Codecs.class);
      Object codec = codecs.getMethod("fromClassPath").invoke(null);
      return (String) loader.loadClass("io.keyward.ValueCodec").getMethod("id").invoke(codec);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }

  private static URL jarOf(String className) {
    try {
      return Class.forName(className, false, CodecsTest.class.getClassLoader())
          .getProtectionDomain()
          .getCodeSource()
          .getLocation();
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
