package io.keyward.processor.rule;

import io.keyward.processor.model.Index.Entry;
import io.keyward.processor.model.IndexedKey;
import io.keyward.processor.model.IndexedKey.Action;
import io.keyward.processor.model.IndexedKind;
import io.keyward.processor.model.KeyTemplate.Hole;
import io.keyward.processor.model.KeyTemplate.Parsed;
import io.keyward.processor.model.KeyTemplate.Segment;
import io.keyward.processor.report.RuleId;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * No two templates that store give one key to different value types, or by placeholders of
 * different kinds: what one method stored, another would take for its own. It stands on the later
 * one, by qualified name of the type, then in source order.
 */
final class EntriesAgree implements CrossRule {

  /** What decides with which others an entry agrees: there may be many alike. */
  private record Stored(String template, List<IndexedKind> kinds, String value, Action action) {

    static Stored of(IndexedKey key) {
      return new Stored(key.template().text(), key.kinds(), key.value(), key.action());
    }
  }

  /** An entry that another may not share a key with, and why; completes 'which stores … '. */
  private record Collision(Entry with, String difference) {}

  @Override
  public RuleId id() {
    return RuleId.KW111;
  }

  @Override
  public void check(CrossJudgement judgement) {
    List<Entry> stored =
        judgement.keys().stream()
            .filter(entry -> entry.key().stores() && !entry.key().faulty())
            .filter(entry -> !judgement.has(entry, RuleId.KW405))
            .toList();
    Keyspace space = new Keyspace(stored, judgement.meeting());
    Map<Stored, List<Collision>> colliding = new HashMap<>();
    Set<Entry> earlier = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Entry later : stored) {
      colliding
          .computeIfAbsent(
              Stored.of(later.key()),
              alike ->
                  space.oneWith(later.key()).stream()
                      .flatMap(other -> collision(judgement, later, other).stream())
                      .toList())
          .stream()
          .filter(collision -> earlier.contains(collision.with()))
          .forEach(collision -> check(judgement, collision, later));
      earlier.add(later);
    }
  }

  private static Optional<Collision> collision(CrossJudgement judgement, Entry entry, Entry with) {
    return difference(judgement, entry.key(), with.key()).map(text -> new Collision(with, text));
  }

  private void check(CrossJudgement judgement, Collision collision, Entry later) {
    Entry first = collision.with();
    if (later.type().here()) {
      report(judgement, later, collision);
    } else if (first.type().here()) {
      collision(judgement, first, later).ifPresent(same -> report(judgement, first, same));
    }
  }

  private void report(CrossJudgement judgement, Entry blamed, Collision collision) {
    if (!judgement.has(blamed, id())) {
      judgement.report(id(), blamed, message(blamed.key(), collision));
    }
  }

  /** Where the two meet and should not; completes 'which stores … ' or empty. */
  private static Optional<String> difference(
      CrossJudgement judgement, IndexedKey key, IndexedKey other) {
    if (key.value().isEmpty()
        || other.value().isEmpty()
        || !judgement.meeting().oneKey(key, other)) {
      return Optional.empty();
    }
    if (!key.value().equals(other.value())) {
      boolean put = key.action() == Action.PUT || other.action() == Action.PUT;
      return put && key.action() != other.action()
          ? Optional.empty()
          : Optional.of(
              "which stores %s there, while this stores %s"
                  .formatted(Texts.plain(other.value()), Texts.plain(key.value())));
    }
    return kinds(key, other);
  }

  private static Optional<String> kinds(IndexedKey key, IndexedKey other) {
    List<Segment> ours = ((Parsed) key.template()).segments();
    List<Segment> theirs = ((Parsed) other.template()).segments();
    for (int i = 0; i < ours.size(); i++) {
      Optional<Hole> our = ours.get(i).holes().stream().findFirst();
      Optional<Hole> their = theirs.get(i).holes().stream().findFirst();
      if (our.isPresent() && their.isPresent()) {
        IndexedKind one = kind(key, our.get());
        IndexedKind two = kind(other, their.get());
        if (!KindShapes.isOne(one, two)) {
          return Optional.of(
              "where %s is %s, while here %s is %s"
                  .formatted(their.get(), KindNames.of(two), our.get(), KindNames.of(one)));
        }
      }
    }
    return Optional.empty();
  }

  /** What a placeholder takes; the environment is text. */
  private static IndexedKind kind(IndexedKey key, Hole hole) {
    return hole.isEnvironment() ? new IndexedKind.Text(true) : key.kind(hole);
  }

  private static String message(IndexedKey key, Collision collision) {
    IndexedKey other = collision.with().key();
    return "%s can give the same key as %s of %s, %s. Give one of them another resource or one more literal segment."
        .formatted(
            Texts.key(key.template()),
            Texts.quote(other.template().text()),
            other.label(),
            collision.difference());
  }
}
