package io.keyward.processor.parse;

import io.keyward.processor.model.MethodModel.Delivery;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Tells how a method's answer comes, by the names of the libraries that publish. */
final class Deliveries {

  private static final Set<String> PUBLISHERS =
      Set.of(
          "org.reactivestreams.Publisher",
          "java.util.concurrent.Flow.Publisher",
          "kotlinx.coroutines.flow.Flow",
          "reactor.core.publisher.Mono",
          "reactor.core.publisher.Flux",
          "io.smallrye.mutiny.Uni",
          "io.smallrye.mutiny.Multi",
          "io.reactivex.rxjava3.core.Single",
          "io.reactivex.rxjava3.core.Maybe",
          "io.reactivex.rxjava3.core.Completable",
          "io.reactivex.rxjava3.core.Observable",
          "io.reactivex.rxjava3.core.Flowable",
          "io.reactivex.Single",
          "io.reactivex.Maybe",
          "io.reactivex.Completable",
          "io.reactivex.Observable",
          "io.reactivex.Flowable",
          "rx.Single",
          "rx.Completable",
          "rx.Observable");

  private Deliveries() {}

  static Delivery of(Env env, ExecutableType method) {
    List<? extends TypeMirror> parameters = method.getParameterTypes();
    if (!parameters.isEmpty()
        && TypeViews.is(parameters.get(parameters.size() - 1), "kotlin.coroutines.Continuation")) {
      return Delivery.SUSPENDED;
    }
    return env.isAny(method.getReturnType(), PUBLISHERS) ? Delivery.PUBLISHED : Delivery.WHOLE;
  }
}
