package io.keyward.internal.key;

import io.keyward.support.KeyBuilder;
import io.keyward.support.KeyTemplate;
import io.keyward.support.KeyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A method's parameters, as far as keys go: what each holds, and how it is written. */
record Shape(List<Part<?>> parts, KeyTemplate template) {

  /** A random one of one to four parameters. */
  static Shape random(Random random) {
    KeyTemplate template = KeyTemplate.start("tenant:").tenant("thing");
    List<Part<?>> parts = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      parts.add(Part.random(random, 3));
      template = template.part(random.nextBoolean() ? ":" : ":v");
    }
    return new Shape(parts, template);
  }

  /** Random arguments; nearly the same as {@code others}' ones half of the time. */
  List<@Nullable Object> arguments(Random random, List<List<@Nullable Object>> others) {
    List<@Nullable Object> arguments = new ArrayList<>();
    if (others.isEmpty() || random.nextBoolean()) {
      for (Part<?> part : parts) {
        arguments.add(part.values.apply(random));
      }
    } else {
      arguments.addAll(others.get(random.nextInt(others.size())));
      int changed = random.nextInt(arguments.size());
      arguments.set(changed, parts.get(changed).values.apply(random));
    }
    return arguments;
  }

  /** Begins at {@code key}, which is of this template. */
  KeyBuilder write(KeyBuilder key, List<@Nullable Object> arguments) {
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).write(key, arguments.get(i));
    }
    return key;
  }

  /** What a parameter holds, and how it is written. */
  record Part<T>(KeyText<T> text, Function<Random, @Nullable T> values) {

    static Part<?> random(Random random, int depth) {
      int choice = depth == 0 ? 9 : random.nextInt(10);
      if (choice == 0) {
        return random(random, depth - 1).inOne();
      }
      if (choice == 1) {
        return random(random, depth - 1).inTwo(random(random, depth - 1));
      }
      return Values.PARTS.get(random.nextInt(Values.PARTS.size()));
    }

    private Part<One<T>> inOne() {
      return new Part<>(
          KeyText.record(KeyText.<One<T>, T>component(One::value, text)),
          random -> Values.rarelyNull(random, () -> new One<>(values.apply(random))));
    }

    private <U> Part<Two<T, U>> inTwo(Part<U> other) {
      return new Part<>(
          KeyText.record(
              KeyText.<Two<T, U>, T>component(Two::left, text),
              KeyText.<Two<T, U>, U>component(Two::right, other.text)),
          random ->
              Values.rarelyNull(
                  random, () -> new Two<>(values.apply(random), other.values.apply(random))));
    }

    @SuppressWarnings("unchecked") // the argument is one of its own values
    private void write(KeyBuilder key, @Nullable Object argument) {
      key.part(text, (T) argument);
    }
  }

  /** A record of one component. */
  record One<A>(@Nullable A value) {}

  /** A record of several. */
  record Two<A, B>(@Nullable A left, @Nullable B right) {}
}
