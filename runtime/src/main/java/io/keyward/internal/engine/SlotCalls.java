package io.keyward.internal.engine;

import io.keyward.internal.redis.SlotKeys;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * One command a slot, all sent before the first is awaited, within one budget.
 *
 * @param answers by slot; what is in neither map was not asked for
 * @param failures by slot
 */
record SlotCalls<T>(Map<SlotKeys, T> answers, Map<SlotKeys, Unavailable> failures) {

  static <T> SlotCalls<T> run(
      Gate gate, List<SlotKeys> slots, Function<SlotKeys, CompletionStage<T>> command) {
    Budget budget = gate.newBudget();
    SlotCalls<T> calls = new SlotCalls<>(new LinkedHashMap<>(), new LinkedHashMap<>());
    Map<SlotKeys, Gate.Sent<T>> sent = new LinkedHashMap<>();
    for (SlotKeys slot : slots) {
      Unavailable refusal = gate.refusal(budget);
      if (refusal != null) {
        calls.failures.put(slot, refusal);
        continue;
      }
      try {
        sent.put(slot, gate.send(() -> command.apply(slot)));
      } catch (Unavailable e) {
        calls.failures.put(slot, e);
      }
    }
    sent.forEach((slot, call) -> calls.await(slot, call, budget));
    return calls;
  }

  private void await(SlotKeys slot, Gate.Sent<T> call, Budget budget) {
    try {
      answers.put(slot, call.await(budget));
    } catch (Unavailable e) {
      failures.put(slot, e);
    }
  }
}
