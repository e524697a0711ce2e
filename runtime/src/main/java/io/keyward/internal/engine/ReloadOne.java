package io.keyward.internal.engine;

import io.keyward.internal.key.EntryKey;
import io.keyward.internal.key.KeyResult;
import io.keyward.support.DecoratorCache.Load;
import io.keyward.support.KeyBuilder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * How the value of one read is loaded anew.
 *
 * @param key of the call; null where it was bound before the call
 */
record ReloadOne<T, R>(
    ReadMethod<T> method,
    EntryKey entry,
    @Nullable KeyBuilder key,
    ResultShape<T, R> shape,
    Load<? extends @Nullable CompletionStage<? extends R>> delegate)
    implements Reload<T, R> {

  @Override
  public boolean isStillOf(EntryKey asked) {
    return key == null
        || (key.again() instanceof KeyResult.Usable usable && usable.key().equals(asked));
  }

  @Override
  public @Nullable CompletionStage<? extends R> load(List<EntryKey> entries) throws Throwable {
    return delegate.load();
  }

  @Override
  public Found<T> read(@Nullable R answer) {
    T value = shape.value(answer);
    if (value != null) {
      return new Found<>(Map.of(entry, value), Missing.LEFT);
    }
    if (!shape.saysNone(answer)) {
      return new Found<>(Map.of(), Missing.LEFT);
    }
    return new Found<>(
        Map.of(), method.absentTtl().isStored() ? Missing.REMEMBERED : Missing.REMOVED);
  }
}
