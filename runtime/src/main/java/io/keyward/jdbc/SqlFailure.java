package io.keyward.jdbc;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the failure of a statement says, itself or by what it wraps. */
final class SqlFailure {

  /** The standard's, and PostgreSQL's for a deadlock. */
  private static final Set<String> SERIALISATION = Set.of("40001", "40P01");

  /** The statement was cut off: whether it was carried out is not known. */
  private static final String COMPLETION_UNKNOWN = "40003";

  /** Causes may go round in a circle. */
  private static final int MOST_CAUSES = 50;

  private SqlFailure() {}

  /** Whether the transaction lost against another, and may do better when it is run again. */
  static boolean isOfSerialisation(Throwable failure) {
    return says(failure, SERIALISATION::contains);
  }

  /** Whether the database itself says that a commit has become a rollback. */
  static boolean saysRolledBack(Throwable failure) {
    return failure instanceof SQLException refused
        && says(refused.getSQLState(), SqlFailure::isRefusal);
  }

  /** Of the classes "transaction rollback" and "integrity constraint violation". */
  private static boolean isRefusal(String state) {
    return (state.startsWith("40") && !state.equals(COMPLETION_UNKNOWN)) || state.startsWith("23");
  }

  private static boolean says(Throwable failure, Predicate<String> what) {
    Throwable cause = failure;
    for (int left = MOST_CAUSES; cause != null && left > 0; left--) {
      if (cause instanceof SQLException thrown && says(thrown.getSQLState(), what)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean says(@Nullable String state, Predicate<String> what) {
    return state != null && what.test(state);
  }
}
