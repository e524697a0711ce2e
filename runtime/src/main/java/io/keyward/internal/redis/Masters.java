package io.keyward.internal.redis;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.redisson.api.RedissonClient;
import org.redisson.api.redisnode.RedisNode.InfoSection;
import org.redisson.api.redisnode.RedisNodeAsync;
import org.redisson.api.redisnode.RedisNodes;
import org.redisson.config.BaseConfig;
import org.redisson.config.ClusterServersConfig;
import org.redisson.config.ConfigSupport;
import org.redisson.config.SentinelServersConfig;

/** The servers that hold the entries: one, or those of a cluster. */
final class Masters {

  private Masters() {}

  /** What INFO says of each. To be asked once there is contact, or Redisson connects meanwhile. */
  static CompletionStage<List<Map<String, String>>> info(RedissonClient client) {
    List<CompletableFuture<Map<String, String>>> answers =
        of(client).stream()
            .map(node -> node.infoAsync(InfoSection.DEFAULT).toCompletableFuture())
            .toList();
    return CompletableFuture.allOf(answers.toArray(CompletableFuture<?>[]::new))
        .thenApply(all -> answers.stream().map(CompletableFuture::join).toList());
  }

  private static Collection<? extends RedisNodeAsync> of(RedissonClient client) {
    BaseConfig<?> servers = ConfigSupport.getConfig(client.getConfig());
    if (servers instanceof ClusterServersConfig) {
      return client.getRedisNodes(RedisNodes.CLUSTER).getMasters();
    }
    return List.of(
        servers instanceof SentinelServersConfig
            ? client.getRedisNodes(RedisNodes.SENTINEL_MASTER_SLAVE).getMaster()
            : client.getRedisNodes(RedisNodes.SINGLE).getInstance());
  }
}
