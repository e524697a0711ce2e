package io.keyward.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What mutations draw from. */
final class Pools {

  private static final List<String> NAMES =
      words(
          """
          id  userId  value  key  keys  cache  delegate  it  each  missing  result  tenant
          tenantId  env  name  a_b  _a  $  x$y  größe  名前  ı  İd  record  sealed  permits  module
          URL  aURLOfX  x1  email  password  pin  toString  hashCode  getClass  of  find  save
          roles  keyOnce  this_  e  ﬀ  ǅ  a9  A  KEY  FIND_ALL  ID_TEXT  CACHE
          """);
  private static final List<String> KEY_NAMES =
      words(
          """
          id  userId  value  key  keys  cache  delegate  it  each  missing  name  a_b  _a  x1  of
          record  sealed  module  toString  hashCode  find  keyOnce  this_  e  a9  A  KEY  ID_TEXT
          CACHE  FIND_ALL  p  q  r  s  t  builder  element  source  supplier  spec  loader
          """);
  private static final List<String> NONE = List.of("void", "Missing", "var", "?");
  private static final List<String> TYPE_NAMES =
      words(
          """
          Repo  String  Object  Override  Generated  KeyTemplate  KeyText  ReadSpec  WriteSpec
          ValueType  Path  DecoratorCache  TenantCache  Duration  List  Objects  Map  Optional
          UUID  Number  Enum  Cacheable  Elements  Long  Deprecated  SuppressWarnings
          TenantArgument  CachedRepo  Größe  A  T  a  Outer  Outer_Inner  A$B  Tenant
          Secret  Index  BigDecimal  Serializable  Locale  Record  Void  HashedForm  Class
          Comparable  e
          """);
  private static final List<String> TEXTS =
      List.of(
          "because",
          "",
          " ",
          "\t",
          "*/ class X {}",
          "{@link X",
          "}",
          "@param x y",
          "<b>&amp;",
          "$L $T $$",
          "\\u002a/",
          "a\nb",
          "a\r\n * b",
          "ü \ud83d\ude00",
          "\ud800",
          "\u202e",
          "\0",
          "%s %d",
          "\"quoted\"",
          "'",
          "long ".repeat(700),
          "x".repeat(400),
          "/*",
          "//",
          "\\",
          "\u00a0",
          "{",
          "{}",
          "${x}",
          "[KW101]",
          "&#42;/",
          "line\u2028line");
  private static final List<String> PATTERNS =
      List.of(
          "[a-z]+",
          "\\d{1,8}",
          "(a+)+$",
          "[",
          "(",
          "*",
          "\\p{L}*",
          "\\",
          "\"",
          "a|b",
          "^$",
          ".*",
          "(?<n>x)\\k<n>",
          "[^:]{1,40}",
          "\\u0041",
          "é+",
          "*/",
          "(?i)x",
          "x{99999999999}",
          "\0",
          "");
  private static final List<String> DURATIONS =
      List.of(
          "10m",
          "60s",
          "1m",
          "30s",
          "1d",
          "7d",
          "8d",
          "1h",
          "90s",
          "500ms",
          "PT1H",
          "PT0.5S",
          "P1D",
          "eternal",
          "Eternal",
          "",
          " ",
          "0s",
          "0",
          "-1s",
          "10y",
          "3650d",
          "3651d",
          "P1Y",
          "PT-5M",
          "10 m",
          " 10m",
          "10m ",
          "1\uff10m",
          "\u0663m",
          "10M",
          "10min",
          "1h30m",
          "PT1H30M",
          "1ns",
          "9223372036854775807ms",
          "9223372036854775808ms",
          "99999999999999999999d",
          "1e3s",
          "1.5h",
          "PT9223372036854775807S",
          "P106751991167300D",
          "P-1D",
          "-PT1H",
          "+5s",
          "0x10s",
          "m",
          "\0");
  private static final List<String> LEAVES =
      words(
          """
          int  long  boolean  char  byte  short  float  double  Integer  Long  Boolean  Character
          Double  String  UUID  Instant  LocalDate  LocalDateTime  LocalTime  OffsetDateTime
          ZonedDateTime  YearMonth  Year  ZoneId  ZoneOffset  Duration  Period  BigDecimal
          BigInteger  Date  Locale  Currency  Object  Void  Number  CharSequence  Runnable  Thread
          Record  DayOfWeek  EnumSet<DayOfWeek>  java.net.URI  TenantId  Enum<?>  Class<?>
          java.util.stream.IntStream  Properties  BitSet  Calendar  java.sql.Timestamp
          java.io.InputStream  Throwable
          """);
  private static final List<String> WRAPPERS =
      words(
          """
          List<%s>  Set<%s>  Collection<%s>  Iterable<%s>  Optional<%s>  %s[]
          CompletableFuture<%s>  CompletionStage<%s>  Future<%s>  Map<UUID, %s>  Map<String, %s>
          Map<%s, Long>  SortedSet<%s>  ArrayList<%s>  HashSet<%s>  List<? extends %s>
          List<? super %s>  Map<?, %s>  Supplier<%s>  Flow.Publisher<%s>  Comparable<%s>
          Map.Entry<Long, %s>  java.util.stream.Stream<%s>  Iterator<%s>  CacheEntry<%s>
          Optional<? extends %s>  CompletableFuture<? extends %s>  EnumMap<DayOfWeek, %s>
          Callable<%s>  java.lang.ref.WeakReference<%s>  %s[][]
          """);
  private static final List<String> RAW =
      words(
          """
          List  Map  Optional  CompletableFuture  Collection  Comparable  Class
          """);

  private Pools() {}

  /** The items of a list, two blanks or a line's end after each. */
  static List<String> words(String text) {
    return List.of(text.strip().split(" {2,}|\n"));
  }

  /** A name for a parameter that a template can speak of, mostly. */
  static String keyName(Dice dice) {
    return dice.oneIn(12) ? name(dice) : dice.of(KEY_NAMES);
  }

  static String name(Dice dice) {
    return dice.of(NAMES);
  }

  static String typeName(Dice dice) {
    return dice.of(TYPE_NAMES);
  }

  /** A justification or a reason: mostly a good one. */
  static String text(Dice dice) {
    return dice.oneIn(3) ? dice.of(TEXTS) : "because";
  }

  static String pattern(Dice dice) {
    return dice.of(PATTERNS);
  }

  /** A duration: mostly a good one. */
  static String duration(Dice dice) {
    return dice.coin() ? dice.of("10m", "30s", "60s", "1d", "PT1H") : dice.of(DURATIONS);
  }

  /**
   * A type.
   *
   * @param declared the types that the source declares
   */
  static String type(Dice dice, List<String> declared) {
    if (dice.oneIn(20)) {
      return dice.of(RAW);
    }
    boolean own = !declared.isEmpty() && dice.coin();
    String type = own ? dice.of(declared) : dice.oneIn(40) ? dice.of(NONE) : dice.of(LEAVES);
    for (int depth = dice.of(List.of(0, 0, 0, 1, 1, 2, 3)); depth > 0; depth--) {
      String other = dice.of(WRAPPERS);
      type = around(other.contains("[]") || dice.oneIn(20) ? type : boxed(type), other);
    }
    return dice.oneIn(300) ? "List<".repeat(60) + type + ">".repeat(60) : type;
  }

  private static String boxed(String type) {
    return switch (type) {
      case "int" -> "Integer";
      case "char" -> "Character";
      case "long", "boolean", "byte", "short", "float", "double" ->
          Character.toUpperCase(type.charAt(0)) + type.substring(1);
      default -> type;
    };
  }

  /** A type in the place of the {@code %s} of another. */
  static String around(String type, String other) {
    return other.replace("%s", type);
  }

  /** A literal of Java for any text. */
  static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> literal.append('\\').append(c);
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        default -> {
          if (c < ' ' || Character.isSurrogate(c)) {
            literal.append(String.format("\\u%04x", (int) c));
          } else {
            literal.append(c);
          }
        }
      }
    }
    return literal.append('"').toString();
  }

  /** A name as placeholders have it. */
  static String snake(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  /** A value of an attribute that takes text. */
  static String value(String attribute, Dice dice) {
    return literal(
        switch (attribute) {
          case "ttl", "absentTtl", "refreshAfter", "staleIfError" -> duration(dice);
          case "pattern" -> pattern(dice);
          case "key" -> Templates.random(dice, NAMES);
          case "methods" -> dice.of("*", "find*", "delete*", "save", "*a*", "", "no*ne", "**", "?");
          case "path" -> dice.of("id", "a.b", "", ".", "value", "tenant.id", name(dice));
          case "value" -> dice.of("", name(dice), snake(name(dice)), "a.b", "tenant_id");
          case "paths" -> dice.of("", "name", "a.b", name(dice));
          default -> text(dice);
        });
  }

  /** Several of something. */
  static List<String> several(int count, Supplier<String> one) {
    List<String> several = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      several.add(one.get());
    }
    return several;
  }
}
