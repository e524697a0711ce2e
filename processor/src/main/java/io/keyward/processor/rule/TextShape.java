package io.keyward.processor.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The texts that a part of a key can be: a regular language over the characters of keys, and
 * whether two such have a text in common. Exact, and it ends: it walks pairs of states.
 *
 * <p>Shapes are written as patterns of a few forms: {@code [a-z0-9]}, {@code (a|b)}, {@code ? * +
 * {2} {1,9}}; every other character is itself, the dot and the percent sign too.
 */
final class TextShape {

  /** From a state by one of some characters, or by none, to another. */
  private record Edge(Set<Character> by, int to) {

    boolean isFree() {
      return by.isEmpty();
    }
  }

  private final List<List<Edge>> states = new ArrayList<>();
  private int end;

  private TextShape() {
    end = state();
  }

  /** The texts that {@code pattern} matches as a whole. */
  static TextShape of(String pattern) {
    TextShape shape = new TextShape();
    Reader reader = shape.new Reader(pattern);
    shape.end = reader.choice(0);
    if (reader.at < pattern.length()) {
      throw new IllegalArgumentException(pattern);
    }
    return shape;
  }

  /** Whether a text is of both shapes. */
  boolean meets(TextShape other) {
    Set<List<Integer>> seen = new HashSet<>();
    Deque<List<Integer>> next = new ArrayDeque<>();
    next.add(List.of(0, 0));
    while (!next.isEmpty()) {
      List<Integer> pair = next.remove();
      if (pair.equals(List.of(end, other.end))) {
        return true;
      }
      if (seen.add(pair)) {
        step(other, pair, next);
      }
    }
    return false;
  }

  private void step(TextShape other, List<Integer> pair, Deque<List<Integer>> next) {
    for (Edge edge : states.get(pair.get(0))) {
      if (edge.isFree()) {
        next.add(List.of(edge.to, pair.get(1)));
        continue;
      }
      other.states.get(pair.get(1)).stream()
          .filter(theirs -> theirs.by.stream().anyMatch(edge.by::contains))
          .forEach(theirs -> next.add(List.of(edge.to, theirs.to)));
    }
    other.states.get(pair.get(1)).stream()
        .filter(Edge::isFree)
        .forEach(theirs -> next.add(List.of(pair.get(0), theirs.to)));
  }

  private int state() {
    states.add(new ArrayList<>());
    return states.size() - 1;
  }

  private void edge(int from, Set<Character> by, int to) {
    states.get(from).add(new Edge(by, to));
  }

  /** Reads a pattern into states. Each method takes the state to start at and gives the last. */
  private final class Reader {

    private final String pattern;
    private int at;

    Reader(String pattern) {
      this.pattern = pattern;
    }

    int choice(int from) {
      int to = state();
      do {
        edge(sequence(from), Set.of(), to);
      } while (take('|'));
      return to;
    }

    private int sequence(int from) {
      int last = state();
      edge(from, Set.of(), last);
      while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
        last = repeated(last);
      }
      return last;
    }

    /** An atom and how often; it is read anew for each time. */
    private int repeated(int from) {
      int start = at;
      int last = atom(from);
      if (take('?')) {
        edge(from, Set.of(), last);
      } else if (take('*')) {
        last = loop(start, from);
      } else if (take('+')) {
        last = loop(start, last);
      } else if (take('{')) {
        last = counted(start, from);
      }
      return last;
    }

    private int loop(int start, int from) {
      int after = at;
      int middle = state();
      edge(from, Set.of(), middle);
      at = start;
      edge(atom(middle), Set.of(), middle);
      at = after;
      return middle;
    }

    private int counted(int start, int from) {
      int close = pattern.indexOf('}', at);
      String[] bounds = pattern.substring(at, close).split(",", -1);
      int least = Integer.parseInt(bounds[0]);
      int most = Integer.parseInt(bounds[bounds.length - 1]);
      int last = from;
      List<Integer> ends = new ArrayList<>();
      for (int i = 0; i <= most; i++) {
        if (i >= least) {
          ends.add(last);
        }
        at = start; // once more than needed: nothing leads on from there
        last = atom(last);
      }
      int to = state();
      ends.forEach(end -> edge(end, Set.of(), to));
      at = close + 1;
      return to;
    }

    private int atom(int from) {
      if (take('(')) {
        int to = choice(from);
        expect(')');
        return to;
      }
      if (take('\\')) {
        return character(from, Set.of(pattern.charAt(at++)));
      }
      return take('[') ? character(from, set()) : character(from, Set.of(pattern.charAt(at++)));
    }

    private int character(int from, Set<Character> by) {
      int to = state();
      edge(from, by, to);
      return to;
    }

    private Set<Character> set() {
      Set<Character> set = new HashSet<>();
      while (!take(']')) {
        char first = pattern.charAt(at++);
        boolean range = pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']';
        char last = range ? pattern.charAt(at + 1) : first;
        at += range ? 2 : 0;
        for (char c = first; c <= last; c++) {
          set.add(c);
        }
      }
      return set;
    }

    private boolean take(char c) {
      boolean there = at < pattern.length() && pattern.charAt(at) == c;
      at += there ? 1 : 0;
      return there;
    }

    private void expect(char c) {
      if (!take(c)) {
        throw new IllegalArgumentException(pattern + " at " + at + ": expected " + c);
      }
    }
  }
}
