package io.keyward.internal.codec;

import io.keyward.ValueCodec;
import io.keyward.internal.codec.jackson2.Jackson2Codec;
import io.keyward.internal.codec.jackson3.Jackson3Codec;
import java.util.function.Predicate;

/** Finds the codec that fits the Jackson which the application has. */
public final class Codecs {

  private static final String JACKSON_3 = "tools.jackson.databind.json.JsonMapper";
  private static final String JACKSON_2 = "com.fasterxml.jackson.databind.json.JsonMapper";
  private static final String JACKSON_2_TIME =
      "com.fasterxml.jackson.datatype.jsr310.JavaTimeModule";
  private static final String JACKSON_2_OPTIONAL = "com.fasterxml.jackson.datatype.jdk8.Jdk8Module";

  private Codecs() {}

  /**
   * The codec over Jackson 3, else over Jackson 2, as Keyward's own class loader sees them.
   *
   * @throws IllegalStateException if there is neither, if Jackson 2 lacks its module for {@code
   *     java.time} or {@code Optional}, or if the Jackson is too old; the message says what to add
   */
  public static ValueCodec fromClassPath() {
    return from(Codecs::isPresent);
  }

  /** As {@link #fromClassPath}, where the predicate says which classes are there. */
  static ValueCodec from(Predicate<String> isPresent) {
    try {
      if (isPresent.test(JACKSON_3)) {
        return Jackson3Codec.create();
      }
      if (!isPresent.test(JACKSON_2)) {
        throw new IllegalStateException(
            "Keyward needs Jackson to store values: add tools.jackson.core:jackson-databind (3.0"
                + " or later), or com.fasterxml.jackson.core:jackson-databind (2.16 or later) with"
                + " com.fasterxml.jackson.datatype:jackson-datatype-jsr310 and"
                + " com.fasterxml.jackson.datatype:jackson-datatype-jdk8; or give the builder a"
                + " valueCodec of your own");
      }
      require(isPresent, JACKSON_2_TIME, "java.time", "jackson-datatype-jsr310");
      require(isPresent, JACKSON_2_OPTIONAL, "Optional", "jackson-datatype-jdk8");
      return Jackson2Codec.create();
    } catch (LinkageError e) {
      throw new IllegalStateException(
          "Keyward cannot use the Jackson on the class path: it needs 3.0 or later, or 2.16 or"
              + " later, with all of its jars of one version",
          e);
    }
  }

  private static void require(
      Predicate<String> isPresent, String module, String types, String artifact) {
    if (!isPresent.test(module)) {
      throw new IllegalStateException(
          "Keyward needs Jackson 2's module for %s: add com.fasterxml.jackson.datatype:%s in the"
                  .formatted(types, artifact)
              + " version of your com.fasterxml.jackson.core:jackson-databind");
    }
  }

  private static boolean isPresent(String className) {
    try {
      Class.forName(className, false, Codecs.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
