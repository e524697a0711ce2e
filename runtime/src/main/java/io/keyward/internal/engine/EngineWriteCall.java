package io.keyward.internal.engine;

import io.keyward.TenantId;
import io.keyward.internal.key.NamedKeys;
import io.keyward.internal.key.WrittenKeys;
import io.keyward.support.DecoratorCache.Action;
import io.keyward.support.DecoratorCache.Load;
import io.keyward.support.WriteCall;
import io.keyward.support.WriteKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One call of a writing method, and how its keys are named. */
final class EngineWriteCall implements WriteCall, WriteNames {

  private final WriteEngine engine;
  private final WriteMethod method;
  private final Supplier<TenantId> tenant;
  private final List<Consumer<WriteKeys>> fromArguments = new ArrayList<>(1);
  private final List<ResultKeys<?>> fromResult = new ArrayList<>(1);
  private @Nullable TenantId knownTenant;

  /**
   * Begins the call; asks for the tenant at once where the method's entries are a tenant's, so that
   * a call without one fails before its delegate runs.
   */
  EngineWriteCall(WriteEngine engine, WriteMethod method, Supplier<TenantId> tenant) {
    this.engine = engine;
    this.method = method;
    this.tenant = tenant;
    if (method.needsTenant()) {
      tenant();
    }
  }

  private TenantId tenant() {
    TenantId known = knownTenant;
    if (known == null) {
      known = tenant.get();
      knownTenant = known;
    }
    return known;
  }

  @Override
  public WriteCall naming(Consumer<WriteKeys> keys) {
    fromArguments.add(keys);
    return this;
  }

  @Override
  public <R> WriteCall namingResult(ResultKeys<R> keys) {
    fromResult.add(keys);
    return this;
  }

  @Override
  public <R extends @Nullable Object> R call(Load<R> delegate) {
    try {
      return new Writing(engine, method, this).run(delegate);
    } catch (Throwable thrown) {
      throw Sneaky.rethrow(thrown);
    }
  }

  @SuppressWarnings({
    "unchecked",
    "NullAway"
  }) // F is what the delegate declares; null is its answer
  @Override
  public <F extends CompletionStage<?>> F callLater(Load<F> delegate) {
    try {
      Load<CompletionStage<Object>> answering = (Load<CompletionStage<Object>>) delegate;
      return (F) new Writing(engine, method, this).runLater(answering);
    } catch (Throwable thrown) {
      throw Sneaky.rethrow(thrown);
    }
  }

  @SuppressWarnings("NullAway") // there is no result, so none that is null
  @Override
  public void run(Action delegate) {
    this.<Object>call(
        () -> {
          delegate.run();
          return null;
        });
  }

  @Override
  public @Nullable String slot() {
    return knownTenant == null ? null : "{" + knownTenant.value() + "}";
  }

  @Override
  public WrittenKeys named() {
    NamedKeys keys = new NamedKeys(engine.layout(), this::tenant);
    fromArguments.forEach(names -> names.accept(keys));
    return keys.collect();
  }

  @Override
  public WrittenKeys namedBy(@Nullable Object result) {
    if (fromResult.isEmpty()) {
      return WrittenKeys.NONE;
    }
    NamedKeys keys = new NamedKeys(engine.layout(), this::tenant);
    fromResult.forEach(names -> name(names, keys, result));
    return keys.collect();
  }

  @SuppressWarnings("unchecked") // generated code names keys from what the same method returned
  private static <R> void name(ResultKeys<R> names, WriteKeys keys, @Nullable Object result) {
    names.name(keys, (R) result);
  }

  @Override
  public WrittenKeys allThatMayBeNamed() {
    return new WrittenKeys(
        List.of(),
        method.templates().stream()
            .map(it -> engine.layout().stem(it, it.isGlobal() ? null : tenant()).resource())
            .distinct()
            .toList(),
        List.of());
  }
}
