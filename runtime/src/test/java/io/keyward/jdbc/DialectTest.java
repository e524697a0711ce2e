package io.keyward.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.keyward.Invalidation;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/**
 * MySQL's statements in H2's MySQL mode, where there is no MariaDB: it parses and runs them. On
 * databases they all run in {@link JournalContract}.
 */
@NullUnmarked // what proxies answer is past the checker
class DialectTest {

  @Test
  void mysqlsStatementsRunInH2sModeForThem() throws Exception {
    try (Connection connection =
        DriverManager.getConnection("jdbc:h2:mem:mysql;MODE=MySQL;DATABASE_TO_LOWER=TRUE")) {
      connection.setAutoCommit(false);
      JournalTable table = new JournalTable(Dialect.MYSQL, "keyward");
      table.create(connection);
      table.create(connection);
      Invalidation row =
          new Invalidation(
              1,
              "{acme}",
              7,
              List.of("tenant:{acme}:row:1", "tenant:{acme}:row:2"),
              List.of(),
              List.of("keyward:{acme}:gen"),
              Duration.ofSeconds(3),
              Duration.ZERO);
      table.insert(connection, List.of(row), Duration.ZERO);
      assertThat(table.due(connection, 10)).containsExactly(new JournalTable.Row(1, row));
      assertThat(table.backlog(connection).depth()).isEqualTo(1);
      table.postpone(connection, List.of(1L), Duration.ofMinutes(1));
      assertThat(table.due(connection, 10)).isEmpty();
      table.delete(connection, List.of(1L));
      assertThat(table.backlog(connection).depth()).isZero();
    }
  }

  @Test
  void eachDatabaseHasItsDialectAndOthersAreTold() throws Exception {
    assertThat(Dialect.of(connectionTo("PostgreSQL"))).isEqualTo(Dialect.POSTGRESQL);
    assertThat(Dialect.of(connectionTo("MySQL"))).isEqualTo(Dialect.MYSQL);
    assertThat(Dialect.of(connectionTo("MariaDB"))).isEqualTo(Dialect.MYSQL);
    assertThat(Dialect.of(connectionTo("H2"))).isEqualTo(Dialect.H2);
    assertThatIllegalStateException()
        .isThrownBy(() -> Dialect.of(connectionTo("Oracle")))
        .withMessageContaining("Oracle")
        .withMessageContaining("InvalidationJournal");
  }

  private static Connection connectionTo(String product) {
    return proxy(
        Connection.class,
        "getMetaData",
        proxy(DatabaseMetaData.class, "getDatabaseProductName", product));
  }

  private static <T> T proxy(Class<T> type, String method, Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, called, arguments) -> {
              if (!called.getName().equals(method)) {
                throw new UnsupportedOperationException(called.getName());
              }
              return answer;
            }));
  }
}
