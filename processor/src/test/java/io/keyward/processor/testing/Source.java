package io.keyward.processor.testing;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.SimpleJavaFileObject;

/**
 * A source file of a test. {@code IMPORTS} in its text stands for the usual imports; a mark at the
 * end of a line, {@code // !KW101}, is an error expected on that line, {@code // ?KW409} a warning.
 */
public final class Source extends SimpleJavaFileObject {

  private static final String IMPORTS =
      "import io.keyward.*; import io.keyward.annotation.*; import java.math.BigDecimal;"
          + " import java.time.*; import java.util.*; import java.util.concurrent.*;";
  private static final Pattern MARK = Pattern.compile("// ([!?])(KW\\d{3})");

  private final String path;
  private final String text;

  private Source(String path, String text) {
    super(URI.create("string:///" + path), Kind.SOURCE);
    this.path = path;
    this.text = text.replace("IMPORTS", IMPORTS);
  }

  /** A source file, for instance {@code t/Repo.java}. */
  public static Source of(String path, String text) {
    return new Source(path, text);
  }

  /** Its path, for instance {@code t/Repo.java}. */
  public String path() {
    return path;
  }

  /** Its text, with the imports written out. */
  public String text() {
    return text;
  }

  /** What its marks expect. */
  public List<Found> expected() {
    List<Found> expected = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher marks = MARK.matcher(lines[i]);
      while (marks.find()) {
        expected.add(new Found(marks.group(2), marks.group(1).equals("!"), path, i + 1));
      }
    }
    return expected;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }

  @Override
  public String toString() {
    return path;
  }
}
