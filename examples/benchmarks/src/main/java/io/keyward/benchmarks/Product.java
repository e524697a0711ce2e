package io.keyward.benchmarks;

/** About 1 KB of JSON. */
public record Product(long id, String name, String text) {

  static Product of(long id) {
    return new Product(id, "product " + id, "x".repeat(960));
  }
}
