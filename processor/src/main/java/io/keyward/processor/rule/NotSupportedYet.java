package io.keyward.processor.rule;

import io.keyward.processor.model.Binding.ToValue;
import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.LifetimeModel.None;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.Options;
import io.keyward.processor.model.RepositoryModel;
import io.keyward.processor.model.ResultModel.Wrapping;
import io.keyward.processor.model.SourceRef;
import io.keyward.processor.report.RuleId;
import java.util.List;
import java.util.Locale;

/**
 * What Keyward will do and does not yet is refused, never ignored: {@code refreshAfter}, {@code
 * staleIfError}, batch reads and batch puts, futures, catalogs, component models.
 */
final class NotSupportedYet implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW000;
  }

  @Override
  public void check(Judgement judgement) {
    checkType(judgement);
    for (MethodModel method : judgement.methods()) {
      for (CacheAction action : method.actions()) {
        checkDurations(judgement, method, action);
        checkKey(judgement, method, action);
        checkThrough(judgement, method, action);
      }
      checkResult(judgement, method);
    }
  }

  private void checkType(Judgement judgement) {
    RepositoryModel repository = judgement.repository();
    Options.ComponentModel model = repository.options().componentModel();
    Place place = Place.type(SourceRef.of(repository.type()), repository);
    if (model != Options.ComponentModel.NONE) {
      judgement.report(
          id(),
          place,
          "%s: keyward.componentModel=%s is not supported yet. Decorators know no container so far: leave the option out, and declare the decorator as a bean."
              .formatted(repository.label(), model.name().toLowerCase(Locale.ROOT)));
    }
    if (repository.catalog().isPresent()) {
      judgement.report(
          id(),
          place,
          "%s: @CacheCatalog is not supported yet. Repositories are: annotate an interface's methods."
              .formatted(repository.label()));
    }
  }

  private void checkDurations(Judgement judgement, MethodModel method, CacheAction action) {
    Durations.of(action).stream()
        .filter(named -> List.of("refreshAfter", "staleIfError").contains(named.attribute()))
        .filter(named -> !(named.lifetime().meaning() instanceof None))
        .forEach(
            named ->
                judgement.report(
                    id(),
                    method,
                    Place.lifetime(named.lifetime()),
                    "%s = %s is not supported yet. ttl and absentTtl are: leave %s out."
                        .formatted(
                            named.attribute(),
                            Texts.quote(named.lifetime().text()),
                            named.attribute())));
  }

  private void checkKey(Judgement judgement, MethodModel method, CacheAction action) {
    if (action.stores()) {
      action.boundKey().stream()
          .flatMap(key -> key.values().stream())
          .filter(value -> value.elements().isPresent())
          .map(ToValue::hole)
          .findFirst()
          .ifPresent(
              hole ->
                  judgement.report(
                      id(),
                      method,
                      Place.key(action, action.boundKey().orElseThrow()).alsoAbout(method),
                      "%s stands for a collection, and an entry an element is not supported yet on %s. Evictions over collections are: name one value, or write @Uncached or @CacheEvict."
                          .formatted(hole, Annotations.name(action))));
    }
  }

  private void checkThrough(Judgement judgement, MethodModel method, CacheAction action) {
    if (action instanceof CacheAction.Through && !method.keys().isEmpty()) {
      judgement.report(
          id(),
          method,
          Place.action(method, action),
          "@ThroughCache beside another cache annotation is not supported yet. Either alone is: leave the one that fits.");
    }
  }

  private void checkResult(Judgement judgement, MethodModel method) {
    boolean catalog = judgement.repository().catalog().isPresent();
    if (method.keys().isEmpty() || catalog) {
      return;
    }
    CacheAction action =
        method.actions().stream().filter(a -> a.boundKey().isPresent()).findFirst().orElseThrow();
    if (method.result().wrapping().isFuture()) {
      judgement.report(
          id(),
          method,
          Place.action(method, action),
          "%s on a method that returns %s is not supported yet. Synchronous methods are: return the value itself, or write @Uncached."
              .formatted(Annotations.name(action), Texts.name(method.result().declared())));
    } else if (method.result().wrapping() == Wrapping.ENTRY) {
      judgement.report(
          id(),
          method,
          Place.action(method, action),
          "CacheEntry is not supported yet. Return the value itself.");
    }
  }
}
