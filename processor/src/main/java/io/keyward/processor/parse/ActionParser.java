package io.keyward.processor.parse;

import io.keyward.processor.model.BoundKey;
import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.SourceRef;
import io.keyward.processor.model.TypeLevelAction;
import java.util.List;
import java.util.Optional;

/** Reads cache annotations into what they say of a method. */
final class ActionParser {

  private ActionParser() {}

  /** Whether {@code mirror} is a cache annotation. */
  static boolean isAction(Mirror mirror) {
    return AnnotationNames.ON_METHODS.contains(mirror.name());
  }

  /** What a method's own annotation says; empty where it is none of ours, or in error. */
  static Optional<CacheAction> parse(Mirror mirror, KeyBinder binder) {
    return mirror.isUnresolved() ? Optional.empty() : parse(mirror, binder, false);
  }

  private static Optional<CacheAction> parse(Mirror mirror, KeyBinder binder, boolean onType) {
    return switch (mirror.name()) {
      case AnnotationNames.CACHEABLE -> Optional.of(read(mirror, binder.withoutResult()));
      case AnnotationNames.CACHE_PUT -> Optional.of(put(mirror, binder));
      case AnnotationNames.CACHE_EVICT -> Optional.of(evict(mirror, binder, onType));
      case AnnotationNames.UNCACHED -> Optional.of(uncached(mirror, onType));
      case AnnotationNames.THROUGH_CACHE -> Optional.of(new CacheAction.Through(mirror.ref()));
      default -> Optional.empty();
    };
  }

  private static CacheAction read(Mirror mirror, KeyBinder binder) {
    return new CacheAction.Read(
        mirror.ref(),
        key(mirror, binder, false),
        DurationParser.required(mirror, "ttl"),
        DurationParser.optional(mirror, "absentTtl"),
        DurationParser.optional(mirror, "refreshAfter"),
        DurationParser.optional(mirror, "staleIfError"),
        mirror.text("justification"));
  }

  private static CacheAction put(Mirror mirror, KeyBinder binder) {
    return new CacheAction.Put(
        mirror.ref(),
        key(mirror, binder, false),
        DurationParser.required(mirror, "ttl"),
        mirror.text("justification"));
  }

  private static CacheAction evict(Mirror mirror, KeyBinder binder, boolean onType) {
    return new CacheAction.Evict(
        mirror.ref(), key(mirror, binder, true), mirror.text("justification"), onType);
  }

  private static CacheAction uncached(Mirror mirror, boolean onType) {
    return new CacheAction.Uncached(
        mirror.ref(), mirror.ref("reason"), mirror.text("reason"), onType);
  }

  private static BoundKey key(Mirror mirror, KeyBinder binder, boolean eviction) {
    SourceRef at = mirror.ref("key");
    return binder.bind(at, TemplateParser.parse(mirror.text("key"), eviction));
  }

  /** What a type's annotation says of a method that it claims. */
  static Optional<CacheAction> claimed(Mirror mirror, KeyBinder binder) {
    return mirror.isUnresolved() ? Optional.empty() : parse(mirror, binder, true);
  }

  /** Reads a type's annotation; its key is parsed, and bound to nothing. */
  static Optional<TypeLevelAction> onType(Mirror mirror, KeyBinder binder, List<String> unmatched) {
    return claimed(mirror, binder)
        .map(
            action ->
                new TypeLevelAction(
                    unbound(action), mirror.ref("methods"), mirror.texts("methods"), unmatched));
  }

  private static CacheAction unbound(CacheAction action) {
    return action instanceof CacheAction.Evict evict
        ? new CacheAction.Evict(
            evict.at(),
            new BoundKey(evict.key().at(), evict.key().template(), List.of()),
            evict.justification(),
            true)
        : action;
  }
}
