package io.keyward.internal.redis;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
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

  /** What INFO says of each. */
  static CompletionStage<List<Map<String, String>>> info(RedissonClient client) {
    List<CompletableFuture<Map<String, String>>> answers =
        of(client).stream()
            .map(node -> node.infoAsync(InfoSection.DEFAULT).toCompletableFuture())
            .toList();
    return CompletableFuture.allOf(answers.toArray(CompletableFuture<?>[]::new))
        .thenApply(all -> answers.stream().map(CompletableFuture::join).toList());
  }

  /**
   * Makes Redisson connect, which blocks, if it has not, and asks for a sign of life: of any master
   * there is, as the rest of a cluster is of use while one is dead.
   *
   * @param probe what to ask a lone master
   */
  static CompletionStage<?> contact(RedissonClient client, Supplier<CompletionStage<?>> probe) {
    if (!isCluster(client)) {
      return probe.get();
    }
    CompletableFuture<Boolean> any = new CompletableFuture<>();
    List<CompletableFuture<Void>> pings =
        of(client).stream()
            .map(node -> node.pingAsync().toCompletableFuture())
            .map(
                ping ->
                    ping.thenAccept(
                        pong -> {
                          if (pong) {
                            any.complete(true);
                          }
                        }))
            .toList();
    CompletionStage<Void> all = CompletableFuture.allOf(pings.toArray(CompletableFuture<?>[]::new));
    all.whenComplete((done, failure) -> any.completeExceptionally(noneAnswers()));
    return any;
  }

  private static StoreException noneAnswers() {
    return new StoreException(StoreException.Kind.UNREACHABLE, "No master of the cluster answers");
  }

  private static boolean isCluster(RedissonClient client) {
    return ConfigSupport.getConfig(client.getConfig()) instanceof ClusterServersConfig;
  }

  /** Each; once there is contact, or Redisson connects meanwhile. */
  static Collection<? extends RedisNodeAsync> of(RedissonClient client) {
    if (isCluster(client)) {
      return client.getRedisNodes(RedisNodes.CLUSTER).getMasters();
    }
    BaseConfig<?> servers = ConfigSupport.getConfig(client.getConfig());
    return List.of(
        servers instanceof SentinelServersConfig
            ? client.getRedisNodes(RedisNodes.SENTINEL_MASTER_SLAVE).getMaster()
            : client.getRedisNodes(RedisNodes.SINGLE).getInstance());
  }
}
