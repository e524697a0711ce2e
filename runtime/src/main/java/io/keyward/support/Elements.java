package io.keyward.support;

import io.keyward.internal.key.UserCode;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Arrays and one-shot {@code Iterable}s as lists, for keys with one entry an element. */
public final class Elements {

  private Elements() {}

  /**
   * The elements, read once, into a list; what the delegate is then given too. A collection is
   * itself, null is null.
   *
   * <p>Where reading throws, the answer gives the same elements and then throws the same, so that
   * the delegate meets what it would have met without us.
   */
  public static <E> @Nullable Iterable<E> readOnce(@Nullable Iterable<E> elements) {
    if (elements == null || elements instanceof Collection) {
      return elements;
    }
    List<E> list = new ArrayList<>();
    try {
      for (E element : elements) {
        list.add(element);
      }
      return list;
    } catch (Throwable thrown) {
      return new Broken<>(list, UserCode.survived(thrown));
    }
  }

  /** A view of the array's elements; null of null. */
  public static <E> @Nullable List<E> of(E @Nullable [] elements) {
    return elements == null ? null : Arrays.asList(elements);
  }

  /** A view of the array's elements, boxed; null of null. */
  public static @Nullable List<Long> of(long @Nullable [] elements) {
    return elements == null ? null : new View<>(elements.length, i -> elements[i]);
  }

  /** A view of the array's elements, boxed; null of null. */
  public static @Nullable List<Integer> of(int @Nullable [] elements) {
    return elements == null ? null : new View<>(elements.length, i -> elements[i]);
  }

  /** A view of the array's elements, boxed; null of null. */
  public static @Nullable List<Short> of(short @Nullable [] elements) {
    return elements == null ? null : new View<>(elements.length, i -> elements[i]);
  }

  /** A view of the array's elements, boxed; null of null. */
  public static @Nullable List<Character> of(char @Nullable [] elements) {
    return elements == null ? null : new View<>(elements.length, i -> elements[i]);
  }

  /** A view of the array's elements, boxed; null of null. */
  public static @Nullable List<Boolean> of(boolean @Nullable [] elements) {
    return elements == null ? null : new View<>(elements.length, i -> elements[i]);
  }

  private static final class View<E> extends AbstractList<E> implements RandomAccess {

    private final int size;
    private final IntFunction<E> elements;

    View(int size, IntFunction<E> elements) {
      this.size = size;
      this.elements = elements;
    }

    @Override
    public E get(int index) {
      return elements.apply(index);
    }

    @Override
    public int size() {
      return size;
    }
  }

  /** Elements, then what reading them threw. */
  private record Broken<E>(List<E> elements, Throwable failure) implements Iterable<E> {

    @Override
    public Iterator<E> iterator() {
      Iterator<E> read = elements.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          if (!read.hasNext()) {
            Broken.<RuntimeException>sneak(failure);
          }
          return true;
        }

        @Override
        public E next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }
          return read.next();
        }
      };
    }

    @SuppressWarnings("unchecked") // erased: what iterating threw is thrown again, as it was
    private static <X extends Throwable> void sneak(Throwable failure) throws X {
      throw (X) failure;
    }
  }
}
