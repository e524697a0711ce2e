package io.keyward.processor.rule;

import io.keyward.processor.model.BoundKey;
import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.ParameterModel;
import io.keyward.processor.model.RepositoryModel;
import io.keyward.processor.model.SourceRef;
import io.keyward.processor.model.ValueGraph;
import io.keyward.processor.report.Finding;
import io.keyward.processor.report.Report;
import io.keyward.processor.report.RuleId;
import io.keyward.processor.rule.Marks.Mark;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One type on its way through the rules: what is left to judge of it, and what was found so far.
 *
 * <p>It keeps the three promises that no rule should have to think of: one mistake gives one
 * finding ({@link Precedence}); a finding about an inherited method stands on the type's name; a
 * type-level annotation is blamed once by a rule, however many methods show its mistake.
 */
public final class Judgement {

  /** What these find hides the method from all other rules. */
  private static final Set<RuleId> HIDING = EnumSet.of(RuleId.KW601, RuleId.KW605, RuleId.KW606);

  /** What these find about a key leaves nothing to say about the parameters that only it uses. */
  private static final Set<RuleId> ALONE = EnumSet.of(RuleId.KW101, RuleId.KW205);

  /** What these find leaves an annotation's key without a meaning. */
  private static final Set<RuleId> MEANINGLESS =
      EnumSet.of(RuleId.KW401, RuleId.KW402, RuleId.KW405, RuleId.KW408);

  private final RepositoryModel repository;
  private final Report report;
  private final IdentityHashMap<Object, Set<RuleId>> found = new IdentityHashMap<>();
  private final Set<Blame> blamed = new HashSet<>();
  private final IdentityHashMap<ValueGraph, ValueWalk> walks = new IdentityHashMap<>();
  private final IdentityHashMap<MethodModel, List<Mark>> marks = new IdentityHashMap<>();
  private List<MethodModel> annotated;
  private List<MethodModel> methods;

  Judgement(RepositoryModel repository, Report report) {
    this.repository = repository;
    this.report = report;
    this.annotated = repository.methods();
    this.methods = resolved(annotated);
  }

  /** The walk over what a method answers: gone once for all rules; null where it has no value. */
  @Nullable ValueWalk walk(MethodModel method) {
    @Nullable ValueGraph graph = method.result().graph();
    return graph == null ? null : walks.computeIfAbsent(graph, ValueWalk::over);
  }

  /** The {@code @NotSensitive}s that a method meets. */
  List<Mark> marks(MethodModel method) {
    return marks.computeIfAbsent(method, m -> Marks.of(m, walk(m)));
  }

  /** A type-level annotation that a rule has blamed. */
  private record Blame(RuleId id, SourceRef at) {}

  /** A key and the annotation that it stands in. */
  record Keyed(CacheAction action, BoundKey key) {}

  RepositoryModel repository() {
    return repository;
  }

  /**
   * The methods that are left to judge by their annotations: not those where nothing reads them.
   */
  List<MethodModel> annotated() {
    return annotated;
  }

  /** Of those, the methods that are left to judge by their signatures too: nothing is in error. */
  List<MethodModel> methods() {
    return methods;
  }

  private static List<MethodModel> resolved(List<MethodModel> methods) {
    return methods.stream().filter(method -> !method.unresolved()).toList();
  }

  private void hide() {
    annotated =
        repository.methods().stream()
            .filter(method -> HIDING.stream().noneMatch(id -> has(method, id)))
            .toList();
    methods = resolved(annotated);
  }

  /** The keys of a method, with the annotations that they stand in, in source order. */
  List<Keyed> keys(MethodModel method) {
    return method.actions().stream()
        .flatMap(action -> action.boundKey().map(key -> new Keyed(action, key)).stream())
        .toList();
  }

  /**
   * The parameters of a method, unless all keys that could use them lack their tenant, or have one
   * where all tenants share.
   */
  List<ParameterModel> parameters(MethodModel method) {
    List<BoundKey> keys = method.keys();
    boolean hidden = !keys.isEmpty() && keys.stream().allMatch(this::isAlone);
    return hidden ? List.of() : method.parameters();
  }

  private boolean isAlone(BoundKey key) {
    return ALONE.stream().anyMatch(id -> has(key, id));
  }

  /** Whether that rule has spoken about that part of the model. */
  boolean has(Object part, RuleId id) {
    return found.getOrDefault(part, Set.of()).contains(id);
  }

  /**
   * Whether a rule has an error against the key of {@code action}: against its text or what it
   * means, or against its method as a whole. Such a key takes no part in rules that look at several
   * types, but for what evictions match.
   */
  public boolean isFaulty(MethodModel method, CacheAction action) {
    return action.boundKey().filter(this::hasError).isPresent()
        || MEANINGLESS.stream().anyMatch(id -> has(action, id))
        || HIDING.stream().anyMatch(id -> has(method, id))
        || method.parameters().stream().anyMatch(parameter -> has(parameter, RuleId.KW110));
  }

  private boolean hasError(BoundKey key) {
    return found.getOrDefault(key, Set.of()).stream().anyMatch(RuleId::isError);
  }

  /** Reports a finding about a method, unless another rule or {@code @SuppressWarnings} forbids. */
  void report(RuleId id, MethodModel method, Place place, String message) {
    if (!id.isError() && method.suppressed().contains(id.name())) {
      return;
    }
    boolean inherited = !method.declared() && !place.fixed();
    SourceRef at = inherited ? SourceRef.of(repository.type()) : place.at();
    report(id, place, at, method.label() + ": " + message);
  }

  /** Reports a finding about the type, unless another rule has said it already. */
  void report(RuleId id, Place place, String message) {
    report(id, place, place.at(), message);
  }

  private void report(RuleId id, Place place, SourceRef at, String message) {
    if (place.about().stream().anyMatch(part -> yields(id, part))) {
      return;
    }
    place.about().forEach(part -> found.computeIfAbsent(part, p -> noIds()).add(id));
    if (HIDING.contains(id)) {
      hide();
    }
    if (!place.fixed() || blamed.add(new Blame(id, place.at()))) {
      report.add(new Finding(id, at, place.at(), message));
    }
  }

  private boolean yields(RuleId id, Object part) {
    return found.getOrDefault(part, Set.of()).stream().anyMatch(Precedence.above(id)::contains);
  }

  private static Set<RuleId> noIds() {
    return EnumSet.noneOf(RuleId.class);
  }
}
