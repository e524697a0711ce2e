package io.keyward.processor.parse;

import io.keyward.processor.model.ResultModel;
import io.keyward.processor.model.ResultModel.Wrapping;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Takes what stands around a value off a method's return type. */
final class ResultParser {

  private final Env env;
  private final ValueGraphs graphs;
  private final boolean catalog;

  /**
   * For the methods of one type.
   *
   * @param catalog whether its methods give out handles: elsewhere a {@code CacheEntry} is a value
   *     like any other
   */
  ResultParser(Env env, ValueGraphs graphs, boolean catalog) {
    this.env = env;
    this.graphs = graphs;
    this.catalog = catalog;
  }

  /**
   * Reads a return type.
   *
   * @param stored whether the method stores its value, so that the value's shape matters
   */
  ResultModel parse(TypeMirror declared, boolean stored) {
    if (isNothing(declared)) {
      return new ResultModel(declared, Wrapping.NOTHING, null, null);
    }
    if (catalog && TypeViews.is(declared, "io.keyward.CacheEntry")) {
      return model(declared, Wrapping.ENTRY, first(declared), stored);
    }
    boolean future = isFuture(declared);
    TypeMirror now = future ? first(declared) : declared;
    if (isNothing(now)) {
      return new ResultModel(declared, Wrapping.FUTURE_OF_NOTHING, null, null);
    }
    if (TypeViews.is(now, "java.util.Optional")) {
      Wrapping wrapping = future ? Wrapping.FUTURE_OF_OPTIONAL : Wrapping.OPTIONAL;
      return model(declared, wrapping, first(now), stored);
    }
    return model(declared, future ? Wrapping.FUTURE : Wrapping.VALUE, now, stored);
  }

  /**
   * Reads the return type of a batch read, a map of its elements to their values or a future of
   * one; empty where it is no such map.
   *
   * @param element the elements' type
   */
  Optional<ResultModel> parseBatch(TypeMirror declared, TypeMirror element) {
    boolean future = isFuture(declared);
    TypeMirror now = future ? first(declared) : declared;
    return TypeViews.is(now, "java.util.Map")
            && env.types().isSameType(first(now), TypeViews.boxed(env, element))
        ? Optional.of(
            model(
                declared,
                future ? Wrapping.FUTURE_OF_BATCH : Wrapping.BATCH,
                TypeViews.argument(env, (DeclaredType) now, 1),
                true))
        : Optional.empty();
  }

  /** Whether a method of that return type answers nothing, at once or later. */
  static boolean answersNothing(TypeMirror type) {
    return isNothing(type)
        || (isFuture(type)
            && ((DeclaredType) type).getTypeArguments().stream().anyMatch(ResultParser::isNothing));
  }

  private static boolean isFuture(TypeMirror type) {
    return TypeViews.is(type, "java.util.concurrent.CompletableFuture")
        || TypeViews.is(type, "java.util.concurrent.CompletionStage");
  }

  private ResultModel model(
      TypeMirror declared, Wrapping wrapping, TypeMirror value, boolean stored) {
    TypeMirror boxed = TypeViews.boxed(env, value);
    return new ResultModel(declared, wrapping, boxed, stored ? graphs.of(boxed) : null);
  }

  private TypeMirror first(TypeMirror type) {
    return TypeViews.argument(env, (DeclaredType) type, 0);
  }

  private static boolean isNothing(@Nullable TypeMirror type) {
    return type != null
        && (type.getKind() == TypeKind.VOID || TypeViews.is(type, "java.lang.Void"));
  }
}
