package io.keyward.internal.engine;

import io.keyward.internal.redis.SlotKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * One round of commands: all sent before the first is awaited, within one budget.
 *
 * @param answers by what was asked; what is in neither map was not asked
 * @param failures by what was asked
 */
record Round<Q, A>(Map<Q, A> answers, Map<Q, Unavailable> failures) {

  /** All of {@code asked}, in order, for as many scripts as it takes. */
  static <Q> List<List<Q>> parts(List<Q> asked) {
    List<List<Q>> parts = new ArrayList<>();
    for (int from = 0; from < asked.size(); from += SlotKeys.MOST_A_SCRIPT) {
      parts.add(asked.subList(from, Math.min(asked.size(), from + SlotKeys.MOST_A_SCRIPT)));
    }
    return parts;
  }

  /** Asks each question once, however often it is there: an answer that nobody awaits is lost. */
  static <Q, A> Round<Q, A> run(
      Gate gate, Budget budget, List<Q> questions, Function<Q, CompletionStage<A>> command) {
    Round<Q, A> round = new Round<>(new LinkedHashMap<>(), new LinkedHashMap<>());
    Map<Q, Gate.Sent<A>> sent = new LinkedHashMap<>();
    for (Q question : new LinkedHashSet<>(questions)) {
      Unavailable refusal = gate.refusal(budget);
      if (refusal != null) {
        round.failures.put(question, refusal);
        continue;
      }
      try {
        sent.put(question, gate.send(() -> command.apply(question)));
      } catch (Unavailable e) {
        round.failures.put(question, e);
      }
    }
    sent.forEach((question, call) -> round.await(question, call, budget));
    return round;
  }

  private void await(Q question, Gate.Sent<A> call, Budget budget) {
    try {
      answers.put(question, call.await(budget));
    } catch (Unavailable e) {
      failures.put(question, e);
    }
  }
}
