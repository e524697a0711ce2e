package io.keyward.jdbc;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Passes everything on. */
class DelegatingRows implements Rows {

  private final Rows delegate;

  DelegatingRows(Rows delegate) {
    this.delegate = delegate;
  }

  @Override
  public Optional<Row> find(long id) {
    return delegate.find(id);
  }

  @Override
  public Map<Long, Row> findAll(Collection<Long> ids) {
    return delegate.findAll(ids);
  }

  @Override
  public Row put(Row row) {
    return delegate.put(row);
  }

  @Override
  public void set(long id, long version) {
    delegate.set(id, version);
  }

  @Override
  public Row insert(long version) {
    return delegate.insert(version);
  }

  @Override
  public int raiseAll() {
    return delegate.raiseAll();
  }

  @Override
  public Row raise(long id) {
    return delegate.raise(id);
  }

  @Override
  public CompletableFuture<Integer> setLater(long id, long version) {
    return delegate.setLater(id, version);
  }
}
