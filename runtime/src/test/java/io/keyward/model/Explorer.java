package io.keyward.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Visits all states of a scenario, the nearest first, until one breaks the promise. */
final class Explorer {

  private final Scenario scenario;
  private final Protocol protocol;
  private final Packer packer;
  private final StateSet seen = new StateSet();
  private final Deque<State> frontier = new ArrayDeque<>();

  Explorer(Scenario scenario, Rules rules) {
    this.scenario = scenario;
    this.protocol = new Protocol(scenario, rules);
    this.packer = new Packer(scenario.firstReadersAreAlike());
  }

  /**
   * What was found.
   *
   * @param states how many were visited
   * @param history the shortest one that breaks the promise; null where none does
   */
  record Finding(int states, long millis, @Nullable History history) {}

  private static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Supplier<String> words;
    private final String why;

    Broken(Supplier<String> words, String why) {
      super(why, null, false, false);
      this.words = words;
      this.why = why;
    }
  }

  /** Explores. */
  Finding explore() {
    long start = System.nanoTime();
    State first = scenario.start();
    seen.add(packer.pack(first), -1);
    frontier.add(first);
    int at = -1;
    try {
      for (State state = frontier.poll(); state != null; state = frontier.poll()) {
        at++;
        visit(state, at);
      }
    } catch (Broken broken) {
      return finding(start, history(at, broken));
    }
    return finding(start, null);
  }

  private Finding finding(long start, @Nullable History history) {
    return new Finding(seen.size(), (System.nanoTime() - start) / 1_000_000, history);
  }

  private void visit(State state, int index) {
    protocol.next(
        state,
        new Moves() {
          @Override
          public void to(State found, Supplier<String> words) {
            State next = found.tidy();
            if (seen.add(packer.pack(next), index) >= 0) {
              frontier.add(next);
            }
          }

          @Override
          public void broken(State next, Supplier<String> words, String why) {
            throw new Broken(words, why);
          }
        });
  }

  private History history(int last, Broken broken) {
    List<Integer> path = new ArrayList<>();
    for (int i = last; i >= 0; i = seen.parent(i)) {
      path.add(0, i);
    }
    List<String> words = new ArrayList<>();
    State state = scenario.start();
    for (int i = 1; i < path.size(); i++) {
      Replay replay = new Replay(seen.get(path.get(i)));
      protocol.next(state, replay);
      state = replay.found();
      words.add(replay.words);
    }
    words.add(broken.words.get());
    return new History(words, broken.why);
  }

  /** Finds the move that leads to one state, and its words. */
  private final class Replay implements Moves {
    private final long[] wanted;
    private @Nullable State found;
    private String words = "";

    Replay(long[] wanted) {
      this.wanted = wanted;
    }

    State found() {
      if (found == null) {
        throw new AssertionError("No move leads there");
      }
      return found;
    }

    @Override
    public void to(State reached, Supplier<String> said) {
      State next = reached.tidy();
      if (found == null && Arrays.equals(packer.pack(next), wanted)) {
        found = next;
        words = said.get();
      }
    }

    @Override
    public void broken(State next, Supplier<String> said, String why) {}
  }
}
