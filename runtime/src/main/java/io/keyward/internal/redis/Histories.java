package io.keyward.internal.redis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.redisson.api.RedissonClient;
import org.redisson.api.redisnode.RedisNode.InfoSection;

/**
 * Which histories of writes answer: a master's replication id is drawn anew when a replica becomes
 * master and when a server starts, so that what one history has confirmed another may lack.
 *
 * @param ids one for each master that answered
 * @param complete whether all answered
 */
public record Histories(Set<String> ids, boolean complete) {

  private static final String ID = "master_replid";

  public Histories {
    ids = Set.copyOf(ids);
  }

  /** Asks all masters; fails where none answers, or says which it has. */
  static CompletionStage<Histories> of(RedissonClient client) {
    List<CompletableFuture<Map<String, String>>> answers =
        Masters.of(client).stream()
            .map(node -> node.infoAsync(InfoSection.REPLICATION).toCompletableFuture())
            .toList();
    return CompletableFuture.allOf(answers.toArray(CompletableFuture<?>[]::new))
        .handle((all, failure) -> of(answers, failure));
  }

  private static Histories of(
      List<CompletableFuture<Map<String, String>>> answers, Throwable failure) {
    Set<String> ids = new LinkedHashSet<>();
    for (CompletableFuture<Map<String, String>> answer : answers) {
      String id = answer.isCompletedExceptionally() ? null : answer.join().get(ID);
      if (id != null) {
        ids.add(id);
      }
    }
    if (ids.isEmpty()) {
      throw failure == null
          ? new StoreException(StoreException.Kind.REFUSED, "INFO does not tell " + ID)
          : Failures.of("INFO", failure);
    }
    return new Histories(ids, ids.size() == answers.size());
  }
}
