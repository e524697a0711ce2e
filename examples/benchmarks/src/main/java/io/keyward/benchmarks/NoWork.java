package io.keyward.benchmarks;

import java.util.concurrent.atomic.AtomicLong;

/** A delegate that takes no time, so that what is left is the cache's. */
record NoWork(AtomicLong loadsOfTheHot) implements Products {

  /** The product that is cached, and read again and again. */
  static final long HOT = 7;

  @Override
  public Product find(long id) {
    if (id == HOT) {
      loadsOfTheHot.incrementAndGet();
    }
    return Product.of(id);
  }

  @Override
  public Product put(Product product) {
    return product;
  }

  @Override
  public void change(long id) {}

  @Override
  public void changeAll() {}
}
