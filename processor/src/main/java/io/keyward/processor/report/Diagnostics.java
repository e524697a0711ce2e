package io.keyward.processor.report;

import io.keyward.processor.model.SourceRef;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Prints findings, each where it stands. The one class that touches the messager. */
public final class Diagnostics {

  private static final int FRAMES = 8;

  /** What a reader sees of a finding. */
  private record Seen(RuleId id, @Nullable SourceRef at, String message) {}

  private final Messager messager;
  private final Places places;
  private final Set<Seen> printed = new HashSet<>();

  public Diagnostics(Messager messager) {
    this.messager = messager;
    this.places = Places.of(messager.getClass());
  }

  /** Prints what {@code report} holds and nobody has printed yet: types share what they reach. */
  public void print(Report report) {
    report.findings().forEach(this::print);
  }

  /**
   * The same for the report of one type, which what has no other place stands on.
   *
   * @param judged the type
   */
  public void print(Report report, Element judged) {
    report.findings().forEach(finding -> print(finding, judged));
  }

  /** Prints a finding, once. */
  public void print(Finding finding) {
    print(finding, null);
  }

  private void print(Finding finding, @Nullable Element judged) {
    if (!printed.add(new Seen(finding.id(), finding.at(), finding.message()))) {
      return;
    }
    Diagnostic.Kind kind = finding.id().isError() ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
    String message = "[" + finding.id() + "] " + finding.message();
    @Nullable SourceRef found = finding.at();
    if (found == null) {
      messager.printMessage(kind, message);
    } else {
      SourceRef at = places.nearest(found, judged);
      messager.printMessage(kind, message, at.element(), at.annotation(), at.value());
    }
  }

  /**
   * A decorator whose name another class has.
   *
   * @param label the annotated type as messages name it
   */
  public void taken(Element type, String label, String decorator) {
    messager.printMessage(
        Diagnostic.Kind.ERROR,
        "%s: its decorator is to be %s, and another class of the compilation has that name. Rename that class, or begin the names of decorators otherwise, as by -Akeyward.decoratorPrefix=Caching."
            .formatted(label, decorator),
        type);
  }

  /** A file that cannot be written, because the disk is full or closed to us. */
  public void cannotWrite(Element type, String file, @Nullable String reason) {
    messager.printMessage(
        Diagnostic.Kind.ERROR,
        "Keyward cannot write %s: %s. See that the compiler may write to its output folders."
            .formatted(file, reason),
        type);
  }

  /** A defect of Keyward's own, with what a report of it needs. */
  public void defect(Element type, Throwable thrown) {
    messager.printMessage(Diagnostic.Kind.ERROR, defect(type.toString(), thrown), type);
  }

  /** As above, met where all types are judged together. */
  public void defect(Throwable thrown) {
    messager.printMessage(Diagnostic.Kind.ERROR, defect("what the types have together", thrown));
  }

  private static String defect(String on, Throwable thrown) {
    String frames =
        Arrays.stream(thrown.getStackTrace())
            .limit(FRAMES)
            .map(frame -> "\n    at " + frame)
            .collect(Collectors.joining());
    return "Keyward failed on "
        + on
        + ". This is a defect of Keyward, not of your code; please report it with these lines:"
        + "\n  "
        + thrown
        + frames;
  }
}
