package io.keyward.processor.rule;

import io.keyward.processor.model.IndexedKind;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What text each kind of placeholder can be, as a pattern of {@link TextShape}: what the runtime's
 * {@code KeyText} writes, percent-encoded. Null is not among it: the fingerprint keeps kinds apart.
 */
final class KindShapes {

  /** What an escaped character of text can be. */
  private static final String CHARACTER =
      "[A-Za-z0-9._-]|(%[0-9A-F][0-9A-F]){1,4}|%uD[89A-F][0-9A-F][0-9A-F]";

  private static final String YEAR = "(-?[0-9]{4}|-?[0-9]{5,10}|%2B[0-9]{5,10})";
  private static final String MONTH = YEAR + "-(0[1-9]|1[0-2])";
  private static final String DAY = MONTH + "-(0[1-9]|[12][0-9]|3[01])";
  private static final String SECONDS = "%3A[0-5][0-9](.[0-9]+)?";
  private static final String MINUTES = "([01][0-9]|2[0-3])%3A[0-5][0-9]";
  private static final String TIME = MINUTES + "(" + SECONDS + ")?";
  private static final String OFFSET = "(Z|(%2B|-)[0-9]{2}%3A[0-9]{2}(%3A[0-9]{2})?)";

  /** A region's id starts with a capital: {@code Europe/Paris}, {@code UTC}, {@code Etc/GMT+5}. */
  private static final String REGION = "[A-Z]([A-Za-z0-9._-]|%2F|%2B|%7E|%3A)*";

  private static final String INSTANT = DAY + "T" + MINUTES + SECONDS + "Z";

  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("INTEGER", "0|-?[1-9][0-9]*"),
          Map.entry("DECIMAL", "-?[0-9]+(.[0-9]+)?(E(%2B|-)[0-9]+)?"),
          Map.entry("BOOLEAN", "true|false"),
          Map.entry("CHARACTER", CHARACTER),
          Map.entry("UUID", "[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}"),
          Map.entry("DATE", INSTANT),
          Map.entry("LOCALE", "[a-z]{1,8}(-[A-Za-z0-9]{1,8})*"),
          Map.entry("CURRENCY", "[A-Z]{3}"),
          Map.entry("Instant", INSTANT),
          Map.entry("LocalDate", DAY),
          Map.entry("LocalTime", TIME),
          Map.entry("LocalDateTime", DAY + "T" + TIME),
          Map.entry("OffsetDateTime", DAY + "T" + TIME + OFFSET),
          Map.entry("ZonedDateTime", DAY + "T" + TIME + OFFSET + "(%5B" + REGION + "%5D)?"),
          Map.entry("YearMonth", MONTH),
          Map.entry("Year", "0|-?[1-9][0-9]{0,8}"),
          Map.entry("ZoneId", REGION + "|" + OFFSET),
          Map.entry("Duration", "PT(-?[0-9]+(.[0-9]+)?[HMS])+"));

  private static final String TEXT = "(" + CHARACTER + ")*|~s[0-9a-f]{64}";
  private static final String ANY = "[A-Za-z0-9._%~,()#-]*";

  private KindShapes() {}

  /** {@code {env}}: text that is never empty, and needs no encoding. */
  static String environment() {
    return "[A-Za-z0-9._-]+";
  }

  /** The pattern of a kind. */
  static String of(IndexedKind kind) {
    if (kind instanceof IndexedKind.Plain plain) {
      return PLAIN.getOrDefault(plain.name(), ANY);
    }
    if (kind instanceof IndexedKind.Text) {
      return TEXT;
    }
    if (kind instanceof IndexedKind.EnumOf constants) {
      return constants.constants().stream()
          .map(KindShapes::literal)
          .collect(Collectors.joining("|"));
    }
    if (kind instanceof IndexedKind.Several several) {
      return several.components().stream()
          .map(component -> "(" + of(component) + ")")
          .collect(Collectors.joining(",", "\\(", "\\)"));
    }
    // Two hashes are equal where what was hashed is, and no other text starts with a tilde and h.
    return kind instanceof IndexedKind.Hashed hashed ? "~h\\((" + of(hashed.of()) + ")\\)" : ANY;
  }

  /** The pattern of a text itself. */
  static String literal(String text) {
    return text.replaceAll("([\\\\\\[\\](){}|?*+])", "\\\\$1");
  }

  /**
   * Whether two placeholders' kinds are one: all integers are, text whatever validates it, records
   * by their components. What is not known is like anything.
   */
  static boolean isOne(IndexedKind a, IndexedKind b) {
    if (a instanceof IndexedKind.Unknown || b instanceof IndexedKind.Unknown) {
      return true;
    }
    if (a instanceof IndexedKind.Text && b instanceof IndexedKind.Text) {
      return true;
    }
    if (a instanceof IndexedKind.EnumOf one && b instanceof IndexedKind.EnumOf other) {
      return one.type().equals(other.type());
    }
    if (a instanceof IndexedKind.Hashed one && b instanceof IndexedKind.Hashed other) {
      return isOne(one.of(), other.of());
    }
    if (a instanceof IndexedKind.Several one && b instanceof IndexedKind.Several other) {
      return isOne(one, other);
    }
    return Objects.equals(a, b);
  }

  private static boolean isOne(IndexedKind.Several one, IndexedKind.Several other) {
    int count = one.components().size();
    boolean same = count == other.components().size();
    for (int i = 0; same && i < count; i++) {
      same = isOne(one.components().get(i), other.components().get(i));
    }
    return same;
  }

  /** The kind as if nothing in it were hashed. */
  static IndexedKind unhashed(IndexedKind kind) {
    if (kind instanceof IndexedKind.Hashed hashed) {
      return unhashed(hashed.of());
    }
    return kind instanceof IndexedKind.Several several
        ? new IndexedKind.Several(several.components().stream().map(KindShapes::unhashed).toList())
        : kind;
  }

  /** Whether it, or something in it, is hashed. */
  static boolean isHashed(IndexedKind kind) {
    return kind instanceof IndexedKind.Hashed
        || (kind instanceof IndexedKind.Several several
            && several.components().stream().anyMatch(KindShapes::isHashed));
  }
}
