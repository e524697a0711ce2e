package io.keyward.benchmarks;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RBucket;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.ByteArrayCodec;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The same by hand: a Redisson bucket and the same JSON; nothing that keeps a stale value out. */
final class ByHand implements Products {

  private static final Duration TTL = Duration.ofMinutes(10);

  private final RedissonClient redisson;
  private final Products delegate;
  private final ObjectReader reader;
  private final ObjectWriter writer;

  ByHand(RedissonClient redisson, Products delegate) {
    this.redisson = redisson;
    this.delegate = delegate;
    JsonMapper mapper = JsonMapper.builder().build();
    this.reader = mapper.readerFor(Product.class);
    this.writer = mapper.writerFor(Product.class);
  }

  private RBucket<byte[]> bucket(long id) {
    return redisson.getBucket("by-hand:acme:product:" + id, ByteArrayCodec.INSTANCE);
  }

  @Override
  public Product find(long id) {
    RBucket<byte[]> bucket = bucket(id);
    byte @Nullable [] found = bucket.get();
    if (found != null) {
      return reader.readValue(found);
    }
    Product loaded = delegate.find(id);
    bucket.set(writer.writeValueAsBytes(loaded), TTL);
    return loaded;
  }

  @Override
  public Product put(Product product) {
    Product stored = delegate.put(product);
    bucket(stored.id()).set(writer.writeValueAsBytes(stored), TTL);
    return stored;
  }

  @Override
  public void change(long id) {
    delegate.change(id);
    bucket(id).delete();
  }

  /** Nobody does it by hand in one step; one entry stands for the least that it costs. */
  @Override
  public void changeAll() {
    delegate.changeAll();
    bucket(0).delete();
  }
}
