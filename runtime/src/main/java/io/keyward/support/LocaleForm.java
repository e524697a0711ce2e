package io.keyward.support;

import io.keyward.internal.key.KeyWriter;
import java.util.Locale;
import java.util.TreeSet;

/**
 * The text of a {@code Locale}: its language tag where that means this very locale, else its parts,
 * {@code (language,script,country,variant,extensions)}. A tag alone would make one key of locales
 * that differ: ill-formed parts are left out of it, and {@code no_NO_NY} is {@code nn-NO}.
 */
final class LocaleForm {

  private LocaleForm() {}

  static void write(Locale value, KeyWriter out) {
    String tag = value.toLanguageTag();
    if (Locale.forLanguageTag(tag).equals(value)) {
      out.text(tag);
    } else {
      writeParts(value, out);
    }
  }

  private static void writeParts(Locale value, KeyWriter out) {
    out.open();
    out.text(value.getLanguage());
    out.next();
    out.text(value.getScript());
    out.next();
    out.text(value.getCountry());
    out.next();
    out.text(value.getVariant());
    out.next();
    out.text(extensions(value));
    out.close();
  }

  private static String extensions(Locale value) {
    StringBuilder text = new StringBuilder();
    for (Character key : new TreeSet<>(value.getExtensionKeys())) {
      text.append(key).append('-').append(value.getExtension(key)).append(' ');
    }
    return text.toString();
  }
}
