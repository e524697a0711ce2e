package io.keyward.processor.rule;

import io.keyward.processor.model.Binding.Step;
import io.keyward.processor.model.Binding.ToValue;
import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.Harmless;
import io.keyward.processor.model.KeyKind;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.ParameterModel;
import io.keyward.processor.model.Sensitivity;
import io.keyward.processor.model.ValueGraph.Content;
import io.keyward.processor.rule.ValueWalk.Visit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/** The {@code @NotSensitive}s that a method meets: its own, its parameters', its value's. */
final class Marks {

  private final MethodModel method;
  private final @Nullable ValueWalk walk;
  private final List<Mark> marks = new ArrayList<>();

  private Marks(MethodModel method, @Nullable ValueWalk walk) {
    this.method = method;
    this.walk = walk;
  }

  /**
   * One of them.
   *
   * @param own whether it stands on the method or a parameter, not somewhere in a value
   * @param sensitive whether {@code @Sensitive} stands there too
   * @param hopeless whether it stands on text whose name leaves no way out
   * @param silences whether something there would be found without it
   */
  record Mark(
      Harmless harmless, boolean own, boolean sensitive, boolean hopeless, boolean silences) {

    /** What it stands on, with the types around it: {@code Shop.Login.password}. */
    String label() {
      Deque<String> names = new ArrayDeque<>();
      for (Element e = harmless.at().element();
          e != null && e.getKind() != ElementKind.PACKAGE;
          e = e.getEnclosingElement()) {
        names.addFirst(e.getSimpleName().toString());
      }
      return String.join(".", names);
    }
  }

  /**
   * All that the method meets.
   *
   * @param walk over its value; null where it has none
   */
  static List<Mark> of(MethodModel method, @Nullable ValueWalk walk) {
    Marks marks = new Marks(method, walk);
    marks.onMethod();
    method.parameters().forEach(marks::onParameter);
    method.keys().stream().flatMap(key -> key.values().stream()).forEach(marks::onKey);
    if (walk != null) {
      walk.visits().forEach(visit -> marks.onVisit(walk, visit));
    }
    return List.copyOf(marks.marks);
  }

  /** Whether there is no mark: most elements have none, and need not be judged. */
  private static boolean isUnmarked(Sensitivity sensitivity) {
    return sensitivity.harmless().filter(harmless -> !harmless.unresolved()).isEmpty();
  }

  /** Adds the mark of what is not unmarked. */
  private void add(Sensitivity sensitivity, boolean own, boolean hopeless, boolean silences) {
    sensitivity
        .harmless()
        .ifPresent(
            harmless ->
                marks.add(new Mark(harmless, own, sensitivity.sensitive(), hopeless, silences)));
  }

  private void onMethod() {
    if (isUnmarked(method.sensitivity())) {
      return;
    }
    boolean secret = false;
    boolean hopeless = false;
    boolean decision = false;
    if (walk != null) {
      ValueWalk.Visit root = walk.visits().get(0);
      secret = walk.isSecret(method.name(), root.node());
      hopeless = secret && SecretNames.haveNoWayOut(method.name());
      decision = SecretNames.meanDecision(method.name()) || Decisions.isAny(walk);
      hopeless |= walk.visits().stream().anyMatch(visit -> isHopelessByPath(walk, visit));
    }
    add(
        method.sensitivity(),
        true,
        hopeless,
        secret || decision || personal().findAny().isPresent());
  }

  private boolean isHopelessByPath(ValueWalk walk, Visit visit) {
    return isHopeless(walk, visit) && paths().stream().anyMatch(path -> Secrets.names(path, visit));
  }

  private List<String> paths() {
    return method.sensitivity().harmless().map(Harmless::paths).orElse(List.of());
  }

  private static boolean isHopeless(ValueWalk walk, Visit visit) {
    return SecretNames.haveNoWayOut(visit.member())
        && walk.contents(visit.node()).contains(Content.TEXT);
  }

  private Stream<PersonalData.Found> personal() {
    return method.actions().stream()
        .filter(CacheAction::stores)
        .flatMap(action -> action.boundKey().stream())
        .flatMap(key -> PersonalData.in(key).stream());
  }

  private void onParameter(ParameterModel parameter) {
    if (isUnmarked(parameter.sensitivity())) {
      return;
    }
    boolean hopeless =
        parameter.named()
            && Secrets.isText(parameter.type())
            && SecretNames.haveNoWayOut(parameter.name());
    boolean silences =
        personal()
            .anyMatch(
                found ->
                    found
                        .value()
                        .source()
                        .map(ParameterModel::index)
                        .equals(Optional.of(parameter.index())));
    add(parameter.sensitivity(), true, hopeless, silences);
  }

  private void onKey(ToValue value) {
    for (Step step : value.steps()) {
      onPart(step.name(), step.sensitivity(), value.kind());
    }
    onComponents(value.kind());
  }

  private void onComponents(KeyKind kind) {
    if (kind instanceof KeyKind.RecordOf record) {
      for (KeyKind.Component component : record.components()) {
        onPart(component.name(), component.sensitivity(), component.kind());
        onComponents(component.kind());
      }
    }
  }

  private void onPart(String name, Sensitivity sensitivity, KeyKind kind) {
    if (isUnmarked(sensitivity)) {
      return;
    }
    boolean text = kind instanceof KeyKind.Text || kind instanceof KeyKind.RecordOf;
    add(
        sensitivity,
        false,
        kind instanceof KeyKind.Text && SecretNames.haveNoWayOut(name),
        text && SecretNames.meanPersonalData(name));
  }

  private void onVisit(ValueWalk walk, Visit visit) {
    if (visit.by() != null
        && visit.by().element() != null
        && !isUnmarked(visit.by().sensitivity())) {
      boolean text = walk.contents(visit.node()).contains(Content.TEXT);
      boolean heldNamed =
          walk.visits().stream()
              .filter(held -> held.spoken().equals(visit.by().sensitivity().harmless()))
              .anyMatch(held -> Secrets.isNamed(held.node()));
      add(
          visit.by().sensitivity(),
          false,
          isHopeless(walk, visit),
          Secrets.isNamed(walk, visit)
              || Secrets.isNamed(visit.node())
              || heldNamed
              || (text && SecretNames.meanPersonalData(visit.member())));
    }
    if (!isUnmarked(visit.node().sensitivity())) {
      add(
          visit.node().sensitivity(),
          false,
          false,
          Secrets.isNamed(visit.node()) || Decisions.isNamed(visit.node()));
    }
  }

  /** The paths of the method's own {@code @NotSensitive} that name no secret of its value. */
  static List<String> idlePaths(MethodModel method, @Nullable ValueWalk walk) {
    List<Visit> secrets = new ArrayList<>();
    if (walk != null) {
      walk.visits().stream()
          .filter(
              visit ->
                  Secrets.isMarked(visit)
                      || Secrets.isNamed(walk, visit)
                      || Secrets.isNamed(visit.node()))
          .forEach(secrets::add);
    }
    return method.sensitivity().harmless().map(Harmless::paths).orElse(List.of()).stream()
        .filter(path -> secrets.stream().noneMatch(visit -> Secrets.names(path, visit)))
        .toList();
  }
}
