package io.keyward.processor.rule;

import io.keyward.processor.model.KeyTemplate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The turns of phrase that the rules' messages share. */
final class Texts {

  private static final int LONGEST_QUOTE = 120;
  private static final int MOST_NAMES = 8;

  private Texts() {}

  /** Text in quotes, shortened where nobody would read it all. */
  static String quote(String text) {
    String shown = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    return '"' + shown + '"';
  }

  /** {@code the key "user:{id}"}. */
  static String key(KeyTemplate template) {
    return "the key " + quote(template.text());
  }

  /** {@code a, b and c}, shortened where there are many. */
  static String list(Collection<String> names) {
    List<String> shown = names.stream().limit(MOST_NAMES).toList();
    if (shown.size() < names.size()) {
      return String.join(", ", shown) + ", …";
    }
    if (shown.size() < 2) {
      return String.join("", shown);
    }
    int last = shown.size() - 1;
    return String.join(", ", shown.subList(0, last)) + " and " + shown.get(last);
  }

  /** A type as one says it: without packages and annotations. */
  static String name(TypeMirror type) {
    if (type instanceof DeclaredType declared && declared.getTypeArguments().isEmpty()) {
      return declared.asElement().getSimpleName().toString();
    }
    if (type instanceof DeclaredType declared) {
      return declared.getTypeArguments().stream()
          .map(Texts::name)
          .collect(Collectors.joining(", ", declared.asElement().getSimpleName() + "<", ">"));
    }
    return type.toString().replaceAll("\\b[a-z]\\w*\\.", "");
  }

  /** A canonical type name as one says it: without packages. */
  static String plain(String canonical) {
    return canonical.replaceAll("\\b[a-z]\\w*\\.", "");
  }
}
