package io.keyward.checker;

import io.keyward.RedissonClients;
import java.net.URI;
import java.util.List;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.config.Config;

/** Clients of a run's Redis: of one server, or, by several addresses, of a cluster. */
final class Clients {

  private Clients() {}

  /**
   * A client.
   *
   * @param addresses {@code redis://host:port}, or several of a cluster's nodes, separated by
   *     commas
   */
  static RedissonClient of(String addresses) {
    List<String> nodes = nodes(addresses);
    if (nodes.size() == 1) {
      return RedissonClients.forCache(addresses);
    }
    Config config = new Config();
    for (String node : nodes) {
      URI uri = URI.create(node);
      if (uri.getUserInfo() != null) {
        String[] parts = uri.getUserInfo().split(":", 2);
        config.setUsername(parts[0].isEmpty() ? null : parts[0]);
        config.setPassword(parts.length > 1 ? parts[1] : null);
      }
      config
          .useClusterServers()
          .addNodeAddress(uri.getScheme() + "://" + uri.getHost() + ":" + port(uri));
    }
    return Redisson.create(RedissonClients.cacheProfile(config));
  }

  static boolean isCluster(String addresses) {
    return nodes(addresses).size() > 1;
  }

  static int port(URI address) {
    return address.getPort() < 0 ? 6379 : address.getPort();
  }

  private static List<String> nodes(String addresses) {
    return List.of(addresses.trim().split("\\s*,\\s*", -1));
  }
}
