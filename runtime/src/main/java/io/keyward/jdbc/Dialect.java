package io.keyward.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** In what databases differ. */
enum Dialect {
  POSTGRESQL(
      "CURRENT_TIMESTAMP", "CURRENT_TIMESTAMP + CAST(? AS BIGINT) * INTERVAL '1 millisecond'"),
  MYSQL("CURRENT_TIMESTAMP(6)", "TIMESTAMPADD(MICROSECOND, ? * 1000, CURRENT_TIMESTAMP(6))"),
  H2("CURRENT_TIMESTAMP", "DATEADD(MILLISECOND, ?, CURRENT_TIMESTAMP)");

  private final String now;
  private final String inMillis;

  Dialect(String now, String inMillis) {
    this.now = now;
    this.inMillis = inMillis;
  }

  /** The database's own time: JVM clocks differ. */
  String now() {
    return now;
  }

  /** That, and so many milliseconds, which are a parameter. */
  String inMillis() {
    return inMillis;
  }

  /**
   * Of the database that a connection is to.
   *
   * @throws IllegalStateException if there is none for it
   */
  static Dialect of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    return switch (product.toLowerCase(Locale.ROOT)) {
      case "postgresql" -> POSTGRESQL;
      case "mysql", "mariadb" -> MYSQL;
      case "h2" -> H2;
      default ->
          throw new IllegalStateException(
              "JdbcJournal knows PostgreSQL, MySQL, MariaDB and H2, and this is "
                  + product
                  + ". Implement InvalidationJournal, or leave out the journal.");
    };
  }

  /** What makes the table, in the resource of that dialect. */
  List<String> ddl() {
    String name = "keyward_invalidation." + name().toLowerCase(Locale.ROOT) + ".sql";
    try (InputStream in = Dialect.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The resource " + name + " is not there.");
      }
      String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(script.replaceAll("--[^\n]*", "").split(";", -1))
          .map(String::strip)
          .filter(statement -> !statement.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
