package io.keyward.internal.engine;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The repository of the tests. */
interface Products {

  /** A product; its tags can be changed. */
  record Product(long id, String name, List<String> tags) {}

  @Nullable Product find(long id);

  /** As {@link #find}, from the same entries, which it takes for a second only. */
  @Nullable Product findFresh(long id);

  Optional<Product> search(String name) throws IOException;

  List<String> tags(long id);

  Product save(Product product) throws IOException;

  void delete(long id) throws IOException;

  int deleteAll();

  String country(String code);

  void renameCountries();
}
