package io.keyward.internal.redis;

import java.time.Duration;
import org.redisson.client.codec.ByteArrayCodec;
import org.redisson.config.BaseConfig;
import org.redisson.config.BaseMasterSlaveServersConfig;
import org.redisson.config.ClusterServersConfig;
import org.redisson.config.Config;
import org.redisson.config.ConfigSupport;
import org.redisson.config.EqualJitterDelay;
import org.redisson.config.ReadMode;
import org.redisson.config.ReplicatedServersConfig;
import org.redisson.config.SentinelServersConfig;
import org.redisson.config.SingleServerConfig;

/** Redisson's settings for a cache, and why they are so. */
public final class CacheProfile {

  private static final int TIMEOUT_MILLIS = 250;
  private static final int CONNECT_TIMEOUT_MILLIS = 2_000;

  /** A connection whose ping is not answered in this time is replaced. */
  private static final int PING_MILLIS = 1_000;

  /** Redisson restores two connections at a time: short delays, or a restart takes many seconds. */
  private static final Duration FIRST_RECONNECTION = Duration.ofMillis(10);

  private static final Duration LONGEST_RECONNECTION = Duration.ofMillis(500);

  /** How often it is asked which servers are masters: until then a new one is not used. */
  private static final int SCAN_MILLIS = 1_000;

  private static final int CONNECTIONS = 16;

  /** One, as Redisson makes these one after the other while the first command waits. */
  private static final int IDLE_CONNECTIONS = 1;

  private static final int THREADS = 4;

  private CacheProfile() {}

  /** Makes {@code config} fit for a cache; it may serve other uses too. */
  public static Config apply(Config config) {
    BaseConfig<?> servers = ConfigSupport.getConfig(config);
    config.setLazyInitialization(true);
    config.setCodec(ByteArrayCodec.INSTANCE);
    // So that a script's text is sent as it is, where Redis has lost it, in one command.
    config.setUseScriptCache(false);
    config.setTcpNoDelay(true);
    config.setNettyHook(DistrustHook.before(config.getNettyHook()));
    servers.setTimeout(TIMEOUT_MILLIS);
    servers.setConnectTimeout(CONNECT_TIMEOUT_MILLIS);
    servers.setRetryAttempts(0);
    servers.setPingConnectionInterval(PING_MILLIS);
    servers.setReconnectionDelay(new EqualJitterDelay(FIRST_RECONNECTION, LONGEST_RECONNECTION));
    if (servers instanceof SingleServerConfig single) {
      single.setConnectionMinimumIdleSize(IDLE_CONNECTIONS).setConnectionPoolSize(CONNECTIONS);
      single.setSubscriptionConnectionMinimumIdleSize(0);
    } else if (servers instanceof BaseMasterSlaveServersConfig<?> replicated) {
      replicated.setReadMode(ReadMode.MASTER);
      replicated
          .setMasterConnectionMinimumIdleSize(IDLE_CONNECTIONS)
          .setMasterConnectionPoolSize(CONNECTIONS)
          .setSubscriptionConnectionMinimumIdleSize(0);
    }
    if (servers instanceof ClusterServersConfig cluster) {
      // With a master dead, the rest is of use: Redisson would not connect at all.
      cluster.setCheckSlotsCoverage(false).setScanInterval(SCAN_MILLIS);
    } else if (servers instanceof SentinelServersConfig sentinel) {
      sentinel.setScanInterval(SCAN_MILLIS);
    } else if (servers instanceof ReplicatedServersConfig replicated) {
      replicated.setScanInterval(SCAN_MILLIS);
    }
    return config;
  }

  /** As {@link #apply}, for a client that serves nothing but caches: few threads. */
  public static Config ownClient(Config config) {
    return apply(config).setThreads(THREADS).setNettyThreads(THREADS);
  }
}
