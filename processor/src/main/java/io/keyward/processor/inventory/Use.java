package io.keyward.processor.inventory;

/**
 * One key on one method.
 *
 * @param label the method, with its interface
 * @param does {@code reads}, {@code puts} or {@code evicts}
 * @param facts of the key
 */
record Use(String label, String does, String key, Json.Members facts) {

  static Use of(String label, String does, String key, Json facts) {
    return new Use(
        label,
        does,
        key,
        facts instanceof Json.Members members ? members : Json.members(java.util.Map.of()));
  }

  /** The kind of a placeholder, as in {@code {id}}; {@code text} where it is not known. */
  String kind(String placeholder) {
    String kind = facts.members("placeholders").text(placeholder);
    return kind.isEmpty() ? "text" : kind;
  }

  /** Whether it is a group of all entries of a tenant. */
  boolean isOfWholeTenant() {
    return key.endsWith(Clearing.TENANT + ":*");
  }

  /** {@code a.B.save(a.C) evicts tenant:{tenant_id}:c:{c.id}}. */
  @Override
  public String toString() {
    return label + " " + does + " " + key;
  }
}
