package io.keyward.internal.engine;

import io.keyward.TransactionHook;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A hook that says what a test wants, and fails where it wants that. */
final class ScriptedHook implements TransactionHook {

  @Nullable Object transaction;
  boolean fills;
  boolean currentFails;
  boolean mayFillFails;
  boolean registerFails;
  final List<Completion> completions = new ArrayList<>();

  private static void fail(boolean fails) {
    if (fails) {
      throw new AssertionError("the hook's own failure");
    }
  }

  @Override
  public @Nullable Object current() {
    fail(currentFails);
    return transaction;
  }

  @Override
  public boolean mayFill() {
    fail(mayFillFails);
    return fills;
  }

  @Override
  public void register(Completion completion) {
    fail(registerFails);
    completions.add(completion);
  }

  void begin() {
    transaction = new Object();
  }

  /** As transactions end: nobody is in it any more when its end is told. */
  void end(Outcome outcome) {
    if (outcome == Outcome.COMMITTED) {
      completions.forEach(Completion::beforeCommit);
    }
    transaction = null;
    List<Completion> told = List.copyOf(completions);
    completions.clear();
    told.forEach(each -> each.afterCompletion(outcome));
  }
}
