package io.keyward.jdbc;

import java.sql.SQLException;

/**
 * A statement on the journal's table failed. Bears no key: the messages of drivers quote the values
 * of parameters, so of those only the state goes further than this.
 */
final class JournalFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private JournalFailure(String message) {
    super(message);
  }

  static JournalFailure of(SQLException failure) {
    return new JournalFailure(
        failure.getClass().getSimpleName()
            + ", SQLSTATE "
            + failure.getSQLState()
            + ", at keyward_invalidation; is the table there, made by"
            + " keyward_invalidation.<database>.sql?");
  }
}
