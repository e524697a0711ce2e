package io.keyward.checker;

import io.keyward.TenantId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows of a run, numbered: each tenant's, once for Keyward and once for the control.
 *
 * @param tenants how many, at most {@value #MOST_TENANTS}
 * @param ids how many rows a tenant has
 */
record Keyspace(int tenants, int ids) {

  static final int MOST_TENANTS = 26;

  private static final List<TenantId> TENANTS =
      IntStream.range(0, MOST_TENANTS).mapToObj(it -> TenantId.of(tenantName(it))).toList();

  /** Rows cached by Keyward. */
  static final int KEYWARD = 0;

  /** Rows cached by plain get and set. */
  static final int CONTROL = 1;

  int size() {
    return 2 * tenants * ids;
  }

  int number(int space, int tenant, int id) {
    return (space * tenants + tenant) * ids + id;
  }

  /** The number of the row that a value says it is; -1 for none of this run's. */
  int number(int space, Item item) {
    int tenant = item.tenant().startsWith("tenant-") ? item.tenant().charAt(7) - 'a' : -1;
    return tenant < 0 || tenant >= tenants || item.id() < 0 || item.id() >= ids
        ? -1
        : number(space, tenant, item.id());
  }

  boolean isControl(int number) {
    return number >= tenants * ids;
  }

  int tenant(int number) {
    return number / ids % tenants;
  }

  int id(int number) {
    return number % ids;
  }

  static String tenantName(int tenant) {
    return "tenant-" + (char) ('a' + tenant);
  }

  static TenantId tenantId(int tenant) {
    return TENANTS.get(tenant);
  }

  String text(int number) {
    return number < 0
        ? "no row of this run"
        : tenantName(tenant(number))
            + "'s row "
            + id(number)
            + (isControl(number) ? " (control)" : "");
  }
}
