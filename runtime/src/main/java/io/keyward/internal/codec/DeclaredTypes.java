package io.keyward.internal.codec;

import java.io.Serializable;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** What a declared type must promise, and a value keep, for the value to read back as itself. */
public final class DeclaredTypes {

  private static final Set<Class<?>> OPEN =
      Set.of(Object.class, Number.class, CharSequence.class, Comparable.class, Serializable.class);

  private DeclaredTypes() {}

  /** Whether the type says nothing of its values: a {@code Long} would come back an Integer. */
  public static boolean isOpen(Class<?> declared) {
    return OPEN.contains(declared);
  }

  /** Whether the class is the JDK's own and so has no state of the application's. */
  public static boolean isPlatform(Class<?> type) {
    return type.isPrimitive() || type.isArray() || type.getName().startsWith("java.");
  }

  /** Whether the order of a declared collection or map comes from a comparator, which is lost. */
  public static boolean isOrdered(Class<?> declared) {
    return SortedSet.class.isAssignableFrom(declared)
        || SortedMap.class.isAssignableFrom(declared)
        || PriorityQueue.class.isAssignableFrom(declared);
  }

  /**
   * Refuses a sorted value whose order is not the natural one.
   *
   * @throws UnfaithfulValueException if it has a comparator of its own
   */
  public static void requireNaturalOrder(Object value) {
    Comparator<?> comparator = comparator(value);
    if (comparator != null && comparator != Comparator.naturalOrder()) {
      throw new UnfaithfulValueException("is sorted by a comparator, which cannot be written");
    }
  }

  /**
   * Refuses a value of another class than the declared one.
   *
   * @throws UnfaithfulValueException if the classes differ
   */
  public static void requireExactly(Class<?> declared, Object value) {
    if (value.getClass() != declared) {
      throw differs(declared, value);
    }
  }

  /** That a value is of another class than declared. */
  public static UnfaithfulValueException differs(Class<?> declared, Object value) {
    return new UnfaithfulValueException(
        "is a " + value.getClass().getName() + " where " + declared.getName() + " is declared");
  }

  private static @Nullable Comparator<?> comparator(Object value) {
    if (value instanceof SortedSet<?> set) {
      return set.comparator();
    }
    if (value instanceof SortedMap<?, ?> map) {
      return map.comparator();
    }
    return value instanceof PriorityQueue<?> queue ? queue.comparator() : null;
  }
}
