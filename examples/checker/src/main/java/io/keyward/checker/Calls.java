package io.keyward.checker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** An operation's call. What answers at once is a future whose answer is there. */
final class Calls {

  private Calls() {}

  /**
   * A read.
   *
   * @param id the row that is asked for
   * @param all all rows, for what asks for those
   */
  static CompletionStage<Map<Integer, Item>> read(Op op, Items items, int id, List<Integer> all) {
    return switch (op) {
      case FIND_ALL -> CompletableFuture.completedFuture(items.findAll(all));
      case FIND_ALL_LATER -> items.findAllLater(all);
      case FIND -> CompletableFuture.completedFuture(found(id, items.find(id)));
      case QUOTE -> CompletableFuture.completedFuture(found(id, items.quote(id)));
      case RATE -> CompletableFuture.completedFuture(found(id, items.rate(id)));
      case FIND_LATER -> items.findLater(id).thenApply(it -> found(id, it));
      case QUOTE_LATER -> items.quoteLater(id).thenApply(it -> found(id, it));
      default -> throw new IllegalArgumentException(op + " does not read");
    };
  }

  private static Map<Integer, Item> found(int id, Optional<Item> item) {
    return item.map(it -> Map.of(id, it)).orElse(Map.of());
  }

  /** A write; only what is cancelled here is cancelled there. */
  static CompletableFuture<Item> write(Op op, Items items, int id) {
    return switch (op) {
      case SAVE -> CompletableFuture.completedFuture(items.save(id));
      case PUT -> CompletableFuture.completedFuture(items.put(id));
      case SAVE_NAMED -> CompletableFuture.completedFuture(items.saveNamed("item-" + id));
      case SAVE_GROUP -> CompletableFuture.completedFuture(items.saveGroup(id));
      case SAVE_TENANT -> CompletableFuture.completedFuture(items.saveTenant(id));
      case REMOVE -> CompletableFuture.completedFuture(items.remove(id));
      case SAVE_LATER -> items.saveLater(id);
      case PUT_LATER -> items.putLater(id);
      case SAVE_NAMED_LATER -> items.saveNamedLater("item-" + id);
      case SAVE_GROUP_LATER -> items.saveGroupLater(id);
      default -> throw new IllegalArgumentException(op + " does not write");
    };
  }
}
