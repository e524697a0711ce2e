package io.keyward.processor.rule;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** A messager for what javac has read outside of any processor: it has javac itself print. */
final class Listening implements Messager, DiagnosticListener<JavaFileObject> {

  private final List<String> heard = new ArrayList<>();
  private @Nullable Trees trees;

  /** Begins, where the reading is over: what javac says of its own is no rule's. */
  void begin(Trees trees) {
    this.trees = trees;
    heard.clear();
  }

  /** All that was printed since this was asked last, each after its line and a space. */
  List<String> heard() {
    List<String> all = List.copyOf(heard);
    heard.clear();
    return all;
  }

  @Override
  public void report(Diagnostic<? extends JavaFileObject> diagnostic) {
    heard.add(diagnostic.getLineNumber() + " " + diagnostic.getMessage(Locale.ROOT));
  }

  @Override
  public void printMessage(Diagnostic.Kind kind, CharSequence text) {
    print(kind, text, Optional.empty());
  }

  @Override
  public void printMessage(Diagnostic.Kind kind, CharSequence text, Element element) {
    printMessage(kind, text, element, null, null);
  }

  @Override
  public void printMessage(
      Diagnostic.Kind kind,
      CharSequence text,
      Element element,
      @Nullable AnnotationMirror annotation) {
    printMessage(kind, text, element, annotation, null);
  }

  @Override
  public void printMessage(
      Diagnostic.Kind kind,
      CharSequence text,
      Element element,
      @Nullable AnnotationMirror annotation,
      @Nullable AnnotationValue value) {
    print(
        kind,
        text,
        Optional.ofNullable(trees).map(known -> known.getPath(element, annotation, value)));
  }

  /** What has no place in a source has line -1. */
  private void print(Diagnostic.Kind kind, CharSequence text, Optional<TreePath> at) {
    if (trees == null || at.isEmpty()) {
      heard.add(Diagnostic.NOPOS + " " + text);
    } else {
      trees.printMessage(kind, text, at.get().getLeaf(), at.get().getCompilationUnit());
    }
  }
}
