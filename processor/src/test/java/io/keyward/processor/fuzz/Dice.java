package io.keyward.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Every choice of the fuzzer; the same seed makes the same choices. */
final class Dice {

  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
  }

  /** The dice of one case: neighbouring numbers have nothing in common. */
  static Dice of(long seed, int number) {
    return new Dice((seed * 0x9e3779b97f4a7c15L) ^ (number * 0xbf58476d1ce4e5b9L));
  }

  /** From 0 up to, and without, {@code bound}. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** From {@code least} to {@code most}. */
  int between(int least, int most) {
    return least + below(most - least + 1);
  }

  boolean oneIn(int chances) {
    return below(chances) == 0;
  }

  boolean coin() {
    return random.nextBoolean();
  }

  <T> T of(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  String of(String... choices) {
    return choices[below(choices.length)];
  }

  /** Some of them, in their order. */
  <T> List<T> some(List<T> choices) {
    List<T> some = new ArrayList<>(choices);
    some.removeIf(choice -> coin());
    return some;
  }

  /** A seed for dice of their own. */
  long seed() {
    return random.nextLong();
  }
}
