package io.keyward.processor.rule;

import io.keyward.processor.model.BoundKey;
import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.Index;
import io.keyward.processor.model.IndexedKey;
import io.keyward.processor.model.IndexedType;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.Options;
import io.keyward.processor.model.RepositoryModel;
import io.keyward.processor.parse.IndexPlaces;
import io.keyward.processor.report.Diagnostics;
import io.keyward.processor.report.Finding;
import io.keyward.processor.report.Report;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * An example that javac has read, to be judged as often as asked: it is the reading that takes
 * long.
 *
 * @param repositories by qualified name
 * @param types what the index has of each of them, as if no rule had an error against it
 */
record ReadExample(
    Options options,
    List<RepositoryModel> repositories,
    List<IndexedType> types,
    IndexPlaces places,
    Listening listening) {

  /** A type and what was found against it so far. */
  private record Judged(RepositoryModel repository, Judgement judgement) {}

  /** What all rules say of it, each after its line and a space, in the order of the compiler. */
  List<String> said() {
    Diagnostics diagnostics = new Diagnostics(listening);
    diagnostics.print(Rules.check(options));
    List<IndexedType> judged = new ArrayList<>();
    for (int i = 0; i < repositories.size(); i++) {
      RepositoryModel repository = repositories.get(i);
      Report report = new Report();
      Judgement judgement = Rules.check(repository, report);
      diagnostics.print(report, repository.type());
      judged.add(indexed(types.get(i), new Judged(repository, judgement)));
    }
    for (CrossJudgement.Found found : Rules.check(new Index(judged)).found()) {
      new Diagnostics(listening)
          .print(
              new Finding(
                  found.id(),
                  places.place(found.at(), found.attribute()).orElseThrow(),
                  found.message()));
    }
    return listening.heard();
  }

  /** The index has a method's keys in their order. */
  private static IndexedType indexed(IndexedType type, Judged judged) {
    Iterator<IndexedKey> keys = type.keys().iterator();
    List<IndexedKey> all = new ArrayList<>();
    for (MethodModel method : judged.repository().methods()) {
      for (CacheAction action : method.actions()) {
        for (BoundKey key : action.boundKey().stream().toList()) {
          all.add(indexed(keys.next(), key, judged.judgement().isFaulty(method, action)));
        }
      }
    }
    return new IndexedType(type.name(), type.here(), type.catalog(), type.open(), all);
  }

  private static IndexedKey indexed(IndexedKey key, BoundKey bound, boolean faulty) {
    if (!key.template().text().equals(bound.template().text())) {
      throw new AssertionError(key + " is not of " + bound);
    }
    return new IndexedKey(
        key.label(),
        key.standing(),
        key.action(),
        key.template(),
        key.kinds(),
        faulty,
        key.value(),
        key.millis(),
        key.sensitive(),
        key.justified(),
        key.suppressed());
  }
}
