package io.keyward.support;

import io.keyward.internal.key.KeyWriter;
import io.keyward.support.KeyText.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The text of a record: its component's where it has one, else {@code (a,b)}. */
final class RecordForm<R> implements TextForm<R> {

  private final List<Component<R, ?>> components;
  private final boolean hashed;

  RecordForm(List<Component<R, ?>> components) {
    this.components = components;
    this.hashed = components.stream().anyMatch(Component::isHashed);
  }

  @Override
  public void write(@Nullable R value, int depth, KeyWriter out) {
    if (value == null) {
      out.none(depth);
    } else if (components.size() == 1) {
      components.get(0).write(value, depth + 1, out);
    } else {
      writeAll(value, out);
    }
  }

  private void writeAll(R value, KeyWriter out) {
    out.open();
    for (int i = 0; i < components.size(); i++) {
      if (i > 0) {
        out.next();
      }
      components.get(i).write(value, 0, out);
    }
    out.close();
  }

  @Override
  public TextForm<R> validated(int maxLength, Predicate<String> check) {
    List<Component<R, ?>> validated = new ArrayList<>();
    for (Component<R, ?> component : components) {
      validated.add(component.validated(maxLength, check));
    }
    return new RecordForm<>(List.copyOf(validated));
  }

  @Override
  public boolean isHashed() {
    return hashed;
  }
}
