package io.keyward.internal.redis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RedissonClient;
import org.redisson.client.DefaultCredentialsResolver;
import org.redisson.config.BaseConfig;
import org.redisson.config.BaseMasterSlaveServersConfig;
import org.redisson.config.ClusterServersConfig;
import org.redisson.config.Config;
import org.redisson.config.ConfigSupport;
import org.redisson.config.CredentialsResolver;
import org.redisson.config.DefaultCommandMapper;
import org.redisson.config.DefaultNameMapper;
import org.redisson.config.MasterSlaveServersConfig;
import org.redisson.config.ReadMode;
import org.redisson.config.ReplicatedServersConfig;
import org.redisson.config.SentinelServersConfig;
import org.redisson.config.SingleServerConfig;
import org.redisson.misc.RedisURI;

/** Refuses the clients that a cache cannot be safe over. Looks at their settings alone; no I/O. */
public final class ClientCheck {

  private static final String REMEDY =
      " Make the client of RedissonClients.forCache(address), or of"
          + " Redisson.create(RedissonClients.cacheProfile(config)).";

  private ClientCheck() {}

  /**
   * Checks {@code client}.
   *
   * @param allowInsecure whether a Redis that anybody on its network can read is allowed
   * @throws IllegalStateException for a client that is refused; the message says what to do
   */
  public static void check(RedissonClient client, boolean allowInsecure) {
    Config config = client.getConfig();
    BaseConfig<?> servers = ConfigSupport.getConfig(config);
    refuseMappers(config, servers);
    refuseReplicaReads(servers);
    if (!allowInsecure) {
      refuseOpenRedis(config, servers);
    }
  }

  @SuppressWarnings("deprecation") // where older applications still set it
  private static void refuseMappers(Config config, BaseConfig<?> servers) {
    if (isMapped(config.getNameMapper(), DefaultNameMapper.class)
        || isMapped(servers.getNameMapper(), DefaultNameMapper.class)) {
      throw new IllegalStateException(
          "The Redisson client maps names (NameMapper), so that keys would not be what the"
              + " templates say, and tenants could meet."
              + REMEDY);
    }
    if (isMapped(config.getCommandMapper(), DefaultCommandMapper.class)
        || isMapped(servers.getCommandMapper(), DefaultCommandMapper.class)) {
      throw new IllegalStateException(
          "The Redisson client maps commands (CommandMapper), which the cache's scripts cannot"
              + " follow."
              + REMEDY);
    }
  }

  private static boolean isMapped(@Nullable Object mapper, Class<?> direct) {
    return mapper != null && mapper.getClass() != direct;
  }

  private static void refuseReplicaReads(BaseConfig<?> servers) {
    if (servers instanceof BaseMasterSlaveServersConfig<?> replicated
        && replicated.getReadMode() != ReadMode.MASTER) {
      throw new IllegalStateException(
          "The Redisson client reads from replicas, which lag behind evictions (readMode "
              + replicated.getReadMode()
              + "): set ReadMode.MASTER."
              + REMEDY);
    }
  }

  private static void refuseOpenRedis(Config config, BaseConfig<?> servers) {
    if (hasCredentials(config, servers)) {
      return;
    }
    for (String address : addresses(servers)) {
      RedisURI uri = new RedisURI(address);
      if (uri.getPassword() == null && !uri.isUDS() && !isLoopback(uri.getHost())) {
        throw new IllegalStateException(
            "Redis at "
                + uri.getHost()
                + ":"
                + uri.getPort()
                + " is not on this machine, and the client has neither a password nor a client"
                + " certificate: anybody on that network could read every tenant's data. Set a"
                + " password (redis://user:password@host:port, or config.setPassword), or say why"
                + " it is safe: TenantCache.builder(redisson).allowInsecure(\"…\")."
                + REMEDY);
      }
    }
  }

  @SuppressWarnings("deprecation") // where older applications still set them
  private static boolean hasCredentials(Config config, BaseConfig<?> servers) {
    return config.getPassword() != null
        || servers.getPassword() != null
        || isResolving(config.getCredentialsResolver())
        || isResolving(servers.getCredentialsResolver())
        || config.getSslKeystore() != null
        || servers.getSslKeystore() != null
        || config.getSslKeyManagerFactory() != null
        || servers.getSslKeyManagerFactory() != null;
  }

  private static boolean isResolving(@Nullable CredentialsResolver resolver) {
    return resolver != null && resolver.getClass() != DefaultCredentialsResolver.class;
  }

  private static List<String> addresses(BaseConfig<?> servers) {
    List<String> addresses = new ArrayList<>();
    if (servers instanceof SingleServerConfig single) {
      addresses.add(single.getAddress());
    } else if (servers instanceof ClusterServersConfig cluster) {
      addresses.addAll(cluster.getNodeAddresses());
    } else if (servers instanceof SentinelServersConfig sentinel) {
      addresses.addAll(sentinel.getSentinelAddresses());
    } else if (servers instanceof ReplicatedServersConfig replicated) {
      addresses.addAll(replicated.getNodeAddresses());
    } else if (servers instanceof MasterSlaveServersConfig masterSlave) {
      addresses.add(masterSlave.getMasterAddress());
      addresses.addAll(masterSlave.getSlaveAddresses());
    }
    return addresses;
  }

  /** By its text: a name server is not to be asked, nor believed. */
  private static boolean isLoopback(String host) {
    String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    return name.equalsIgnoreCase("localhost")
        || name.matches("127(\\.\\d{1,3}){3}")
        || name.equals("::1")
        || name.equals("0:0:0:0:0:0:0:1");
  }
}
