package io.keyward.processor.rule;

import io.keyward.processor.model.Words;
import java.util.List;
import java.util.Set;

/** What names say, by their words. */
final class Names {

  private static final Set<List<String>> TENANT =
      Set.of(List.of("tenant"), List.of("tenant", "id"));

  private static final Set<String> WRITES =
      Set.of(
          "save", "insert", "create", "update", "delete", "remove", "add", "upsert", "merge",
          "persist", "store", "write", "set", "put");

  private Names() {}

  /** Whether two names are one in a template: {@code user_id} and {@code userId}. */
  static boolean same(String one, String other) {
    return one.equals(other) || Words.of(one).equals(Words.of(other));
  }

  /** Whether the name is {@code tenant}, {@code tenantId} or {@code tenant_id}. */
  static boolean meanTenant(String name) {
    return TENANT.contains(Words.of(name));
  }

  /**
   * Whether a method of that name sounds like a write: {@code putIfAbsent}, not {@code settings}.
   */
  static boolean soundLikeWrite(String methodName) {
    return WRITES.contains(Words.first(methodName));
  }
}
