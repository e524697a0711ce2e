package io.keyward.internal.redis;

import io.keyward.testing.Leftovers;
import io.keyward.testing.RedisServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * Scripts on a Redis of their own: each test begins with generations alone, and leaves no key
 * without a ttl.
 */
abstract class StoreTest {

  static StoreFixture fixture;

  @BeforeAll
  static void open() {
    fixture = new StoreFixture(RedisServer.running());
  }

  @BeforeEach
  void reset() {
    fixture.reset();
    fixture.plantGenerations();
  }

  @AfterEach
  void everythingExpires() {
    Leftovers.assertAllExpire(fixture.redis, key -> false);
  }

  @AfterAll
  static void close() {
    fixture.close();
  }
}
