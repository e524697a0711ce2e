package io.keyward.processor.inventory;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which entries an eviction or a put reaches: segment by segment, since no text of a placeholder
 * holds a colon. Where it cannot tell two texts apart, they meet.
 */
final class Clearing {

  private static final Pattern SEGMENT = Pattern.compile("([^{}]*)(\\{[^{}]+\\})?([^{}]*)");
  static final String TENANT = "{tenant_id}";
  private static final String ENVIRONMENT = "{env}";

  /** What a literal in a placeholder's place has to look like. */
  private static final Map<String, Pattern> SHAPES =
      Map.of(
          "integer", Pattern.compile("0|-?[1-9][0-9]*"),
          "decimal", Pattern.compile("-?[0-9].*"),
          "boolean", Pattern.compile("true|false"),
          "uuid", Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
          "enum", Pattern.compile("[^.-]+"));

  private Clearing() {}

  /** Whether {@code write} can reach entries that {@code read} reads. */
  static boolean reaches(Use write, Use read) {
    List<String> ours = segments(write);
    List<String> theirs = segments(read);
    if (ours.contains(TENANT) != theirs.contains(TENANT)) {
      return false;
    }
    if (ours.get(ours.size() - 1).equals("*")) {
      String resource = resource(ours);
      return resource.equals("*") || resource.equals(resource(theirs));
    }
    if (ours.size() != theirs.size()) {
      return false;
    }
    for (int i = 0; i < ours.size(); i++) {
      if (!meet(write, ours.get(i), read, theirs.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> segments(Use use) {
    return List.of(use.key().split(":", -1));
  }

  /** What stands behind the tenant, or behind {@code global}. */
  private static String resource(List<String> segments) {
    int at = Math.max(segments.indexOf(TENANT), 0) + 1;
    while (at < segments.size() - 1 && segments.get(at).equals(ENVIRONMENT)) {
      at++;
    }
    return at < segments.size() ? segments.get(at) : "";
  }

  private static boolean meet(Use write, String ours, Use read, String theirs) {
    Matcher a = SEGMENT.matcher(ours);
    Matcher b = SEGMENT.matcher(theirs);
    if (ours.equals(TENANT) || theirs.equals(TENANT) || !a.matches() || !b.matches()) {
      return ours.equals(theirs);
    }
    if (a.group(2) == null) {
      return b.group(2) == null ? ours.equals(theirs) : takes(b, read.kind(b.group(2)), ours);
    }
    if (b.group(2) == null) {
      return takes(a, write.kind(a.group(2)), theirs);
    }
    return (a.group(1).startsWith(b.group(1)) || b.group(1).startsWith(a.group(1)))
        && (a.group(3).endsWith(b.group(3)) || b.group(3).endsWith(a.group(3)))
        && alike(write.kind(a.group(2)), read.kind(b.group(2)));
  }

  private static boolean takes(Matcher segment, String kind, String literal) {
    String before = segment.group(1);
    String behind = segment.group(3);
    if (literal.length() < before.length() + behind.length()
        || !literal.startsWith(before)
        || !literal.endsWith(behind)) {
      return false;
    }
    String value = literal.substring(before.length(), literal.length() - behind.length());
    Pattern shape = SHAPES.get(form(kind));
    return !isHashed(kind) && (shape == null || shape.matcher(value).matches());
  }

  private static boolean alike(String a, String b) {
    if (isHashed(a) != isHashed(b)) {
      return false;
    }
    boolean either = !SHAPES.containsKey(form(a)) || !SHAPES.containsKey(form(b));
    boolean numbers = (form(a) + form(b)).matches("(integer|decimal)+");
    return either || numbers || form(a).equals(form(b));
  }

  private static boolean isHashed(String kind) {
    return kind.endsWith(", hashed");
  }

  /** The first word of a kind. */
  private static String form(String kind) {
    return kind.replaceFirst("^each ", "").replaceFirst("[ ,].*", "");
  }
}
