package io.keyward.jdbc;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The repository of the tests. */
interface Rows {

  /** A row. */
  record Row(long id, long version) {}

  Optional<Row> find(long id);

  Map<Long, Row> findAll(Collection<Long> ids);

  /** Stores what it returns. */
  Row put(Row row);

  /** Evicts the entry. */
  void set(long id, long version);

  /** Evicts an entry that only the result names. */
  Row insert(long version);

  /** Evicts all entries; adds one to each version. */
  int raiseAll();

  /**
   * Evicts the entry; adds one to the version, whatever it is, and answers the row as it is then.
   */
  Row raise(long id);

  /** As {@link #set}, and answers later. */
  CompletableFuture<Integer> setLater(long id, long version);
}
