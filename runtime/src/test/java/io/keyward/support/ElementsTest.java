package io.keyward.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ElementsTest {

  @Test
  void anIterableThatIsNoCollectionIsReadOnceIntoAList() {
    OneShot<@Nullable String> elements = new OneShot<>(Arrays.asList("a", null, "b").iterator());

    Iterable<@Nullable String> list = Elements.readOnce(elements);

    assertThat(list).isInstanceOf(List.class).containsExactly("a", null, "b");
    assertThat(list).containsExactly("a", null, "b");
    assertThat(elements.iterations).isEqualTo(1);
  }

  @Test
  void aCollectionIsItselfAndNullIsNull() {
    Set<String> collection = Set.of("a");

    assertThat(Elements.readOnce(collection)).isSameAs(collection);
    assertThat(Elements.readOnce(null)).isNull();
  }

  @Test
  void whatReadingThrowsIsThrownAtTheSamePlaceAgain() {
    IllegalStateException thrown = new IllegalStateException("cursor is closed");
    Iterator<String> two = List.of("a", "b").iterator();
    Iterable<String> broken =
        () ->
            new Iterator<>() {
              @Override
              public boolean hasNext() {
                return true;
              }

              @Override
              public String next() {
                if (!two.hasNext()) {
                  throw thrown;
                }
                return two.next();
              }
            };

    Iterable<String> again = Objects.requireNonNull(Elements.readOnce(broken));

    for (int time = 0; time < 2; time++) {
      List<String> read = new ArrayList<>();
      assertThatThrownBy(() -> again.forEach(read::add)).isSameAs(thrown);
      assertThat(read).containsExactly("a", "b");
    }
  }

  @Test
  void arraysAreViewedNotCopied() {
    long[] longs = {1, 2};
    String[] texts = {"a", "b"};
    List<Long> viewed = Objects.requireNonNull(Elements.of(longs));
    List<String> viewedTexts = Objects.requireNonNull(Elements.of(texts));

    longs[1] = 3;
    texts[1] = "c";

    assertThat(viewed).containsExactly(1L, 3L);
    assertThat(viewedTexts).containsExactly("a", "c");
  }

  @Test
  void arraysOfPrimitivesAreBoxed() {
    assertThat(Elements.of(new int[] {1})).containsExactly(1);
    assertThat(Elements.of(new short[] {2})).containsExactly((short) 2);
    assertThat(Elements.of(new char[] {'c'})).containsExactly('c');
    assertThat(Elements.of(new boolean[] {true, false})).containsExactly(true, false);
    assertThat(Elements.of(new long[0])).isEmpty();
  }

  @Test
  void noArrayIsNoList() {
    assertThat(Elements.of((String[]) null)).isNull();
    assertThat(Elements.of((long[]) null)).isNull();
    assertThat(Elements.of((int[]) null)).isNull();
    assertThat(Elements.of((short[]) null)).isNull();
    assertThat(Elements.of((char[]) null)).isNull();
    assertThat(Elements.of((boolean[]) null)).isNull();
  }

  private static final class OneShot<E> implements Iterable<E> {

    private final Iterator<E> iterator;
    private int iterations;

    OneShot(Iterator<E> iterator) {
      this.iterator = iterator;
    }

    @Override
    public Iterator<E> iterator() {
      iterations++;
      return iterator;
    }
  }
}
