package io.keyward.checker;

import io.keyward.TenantContext;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.redisson.api.RBucket;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;

/**
 * The control: what is written by hand everywhere, get and set, and a delete after each write. It
 * is right in everything but the race between a load and a write.
 */
final class PlainItems extends LaterItems {

  private static final Duration TTL = Windows.LONGEST_TTL;

  private final Items delegate;
  private final RedissonClient redisson;

  PlainItems(Items delegate, RedissonClient redisson) {
    this.delegate = delegate;
    this.redisson = redisson;
  }

  private RBucket<String> bucket(int id) {
    String tenant = TenantContext.current().orElseThrow().value();
    return redisson.getBucket(key(tenant, id), StringCodec.INSTANCE);
  }

  static String key(String tenant, int id) {
    return "control:{" + tenant + "}:item:" + id;
  }

  @Override
  public Optional<Item> find(int id) {
    RBucket<String> bucket = bucket(id);
    String cached = bucket.get();
    if (cached != null) {
      return Optional.of(parse(cached));
    }
    Optional<Item> loaded = delegate.find(id);
    loaded.ifPresent(item -> bucket.set(text(item), TTL));
    return loaded;
  }

  private static String text(Item item) {
    return item.tenant() + " " + item.id() + " " + item.version() + " " + item.write();
  }

  private static Item parse(String text) {
    String[] parts = text.split(" ", -1);
    return new Item(
        parts[0], Integer.parseInt(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3]));
  }

  @Override
  public Map<Integer, Item> findAll(Collection<Integer> ids) {
    Map<Integer, Item> found = new LinkedHashMap<>();
    ids.forEach(id -> find(id).ifPresent(item -> found.put(id, item)));
    return found;
  }

  @Override
  public Optional<Item> quote(int id) {
    return find(id);
  }

  @Override
  public Optional<Item> rate(int id) {
    return find(id);
  }

  private Item evicted(Item written) {
    bucket(written.id()).delete();
    return written;
  }

  @Override
  public Item save(int id) {
    return evicted(delegate.save(id));
  }

  @Override
  public Item put(int id) {
    return evicted(delegate.put(id));
  }

  @Override
  public Item saveNamed(String name) {
    return evicted(delegate.saveNamed(name));
  }

  @Override
  public Item saveGroup(int id) {
    return evicted(delegate.saveGroup(id));
  }

  @Override
  public Item saveTenant(int id) {
    return evicted(delegate.saveTenant(id));
  }

  @Override
  public Item remove(int id) {
    return evicted(delegate.remove(id));
  }
}
