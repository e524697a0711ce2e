package io.keyward.internal.engine;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Passes every call on, for tests that change one of them. */
class DelegatingProducts implements Products {

  private final Products delegate;

  DelegatingProducts(Products delegate) {
    this.delegate = delegate;
  }

  @Override
  public @Nullable Product find(long id) {
    return delegate.find(id);
  }

  @Override
  public @Nullable Product findFresh(long id) {
    return delegate.findFresh(id);
  }

  @Override
  public Optional<Product> search(String name) throws IOException {
    return delegate.search(name);
  }

  @Override
  public List<String> tags(long id) {
    return delegate.tags(id);
  }

  @Override
  public Product save(Product product) throws IOException {
    return delegate.save(product);
  }

  @Override
  public void delete(long id) throws IOException {
    delegate.delete(id);
  }

  @Override
  public int deleteAll() {
    return delegate.deleteAll();
  }

  @Override
  public String country(String code) {
    return delegate.country(code);
  }

  @Override
  public void renameCountries() {
    delegate.renameCountries();
  }
}
