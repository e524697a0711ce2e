package io.keyward.internal.engine;

import io.keyward.internal.engine.Products.Product;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The delegate of batch reads: keeps what it was given, and answers as it is told. */
@NullUnmarked // null is an element, and an answer
final class RecordingBatches implements Batches {

  /** What each call was given, the object itself. */
  final List<@Nullable Collection<?>> calls = new ArrayList<>();

  /** A product for each id that is not negative. */
  Function<Collection<Long>, Map<Long, Product>> answer = RecordingBatches::products;

  Runnable onTouch = () -> {};

  static Product product(long id) {
    return new Product(id, "product " + id, List.of("a"));
  }

  static Map<Long, Product> products(@Nullable Collection<Long> ids) {
    Map<Long, Product> found = new LinkedHashMap<>();
    for (Long id : ids == null ? List.<Long>of() : ids) {
      if (id == null || id >= 0) {
        found.put(id, product(id == null ? -1 : id));
      }
    }
    return found;
  }

  private Map<Long, Product> asked(@Nullable Collection<Long> ids) {
    calls.add(ids);
    return answer.apply(ids);
  }

  @Override
  public Map<Long, Product> findAll(@Nullable Collection<Long> ids) {
    return asked(ids);
  }

  @Override
  public Map<Long, Product> findList(List<Long> ids) {
    return asked(ids);
  }

  @Override
  public Map<Long, Product> findSet(Set<Long> ids) {
    return asked(ids);
  }

  @Override
  public Map<Long, Product> findKnown(Collection<Long> ids) {
    return asked(ids);
  }

  @Override
  public Map<String, Product> findNamed(Collection<String> names) {
    calls.add(names);
    Map<String, Product> found = new LinkedHashMap<>();
    names.forEach(name -> found.put(name, new Product(name.length(), name, List.of())));
    return found;
  }

  @Override
  public void touch(long id) {
    onTouch.run();
  }
}
