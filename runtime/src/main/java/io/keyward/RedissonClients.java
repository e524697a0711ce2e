package io.keyward;

import io.keyward.internal.redis.CacheProfile;
import io.keyward.internal.redis.RedisAddress;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.config.Config;

/**
 * Redisson clients that suit a cache: quick to give up, never sending a command twice, never
 * reading from a replica. Redisson's own defaults turn a dead Redis into stalls of many seconds.
 */
public final class RedissonClients {

  private RedissonClients() {}

  /**
   * A client of the Redis at {@code address}. Needs no Redis to be there: it connects at the first
   * command. Shut it down when the application ends, after the cache.
   *
   * @param address {@code redis[s]://[[user]:password@]host[:port][/database]}, user and password
   *     percent-encoded; {@code rediss} is TLS; the port is 6379 unless given
   * @throws IllegalArgumentException if it is not such an address; the message does not repeat it
   */
  public static RedissonClient forCache(String address) {
    RedisAddress redis = RedisAddress.parse(address);
    Config config = new Config();
    config.useSingleServer().setAddress(redis.server()).setDatabase(redis.database());
    config.setUsername(redis.user()).setPassword(redis.password());
    return Redisson.create(CacheProfile.ownClient(config));
  }

  /**
   * Makes {@code config}, whose servers are set already, fit for a cache: 250 ms for a command and
   * 2 s for a connection, no retries (a script that is sent twice can run twice), quick
   * reconnection, connecting at the first command, also while a part of a cluster is dead, a look
   * each second at who is master, reads from masters, few connections, bytes as they are. Changes
   * {@code config} and returns it.
   *
   * @throws IllegalArgumentException if {@code config} names no server
   */
  public static Config cacheProfile(Config config) {
    return CacheProfile.apply(config);
  }
}
