package io.keyward.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.Invalidation;
import io.keyward.InvalidationJournal.Delivered;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What a sweep makes of the one before it. Its own thread is left out, so nothing is timed. */
@NullUnmarked // what proxies answer is past the checker
class SweeperTest {

  private static final int MANY = 2;

  private final DataSource source = Database.H2.open();
  private final Connections others = new Connections(source, "keyward");
  private final Deque<Runnable> beforeConnecting = new ArrayDeque<>();
  private final Sweeper sweeper =
      new Sweeper(new Connections(interrupted(), "keyward"), this::deliver, MANY);
  private final List<Long> delivered = new ArrayList<>();
  private boolean up = true;

  SweeperTest() throws SQLException {
    onTable((connection, table) -> table.create(connection));
  }

  private interface Use {
    void on(Connection connection, JournalTable table) throws SQLException;
  }

  private void onTable(Use use) throws SQLException {
    boolean unused =
        others.inTransaction(
            (connection, table) -> {
              use.on(connection, table);
              return true;
            });
  }

  /** Runs what is to happen before each connection, in their order. */
  private DataSource interrupted() {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (self, method, arguments) -> {
              if (!beforeConnecting.isEmpty()) {
                beforeConnecting.remove().run();
              }
              return method.invoke(source, arguments);
            });
  }

  private Delivered deliver(List<Invalidation> batch) {
    Set<Long> confirmed = new HashSet<>();
    if (up) {
      batch.forEach(each -> confirmed.add(each.id()));
      delivered.addAll(confirmed);
    }
    return new Delivered(confirmed, Set.of());
  }

  /** Rows of one tenant whose writer is gone: due at once. */
  private void insert(long... ids) throws SQLException {
    List<Invalidation> rows = new ArrayList<>();
    for (long id : ids) {
      rows.add(
          new Invalidation(
              id,
              "{acme}",
              id,
              List.of("tenant:{acme}:row:" + id),
              List.of(),
              List.of("keyward:{acme}:gen"),
              Duration.ZERO,
              Duration.ZERO));
    }
    onTable((connection, table) -> table.insert(connection, rows, Duration.ZERO));
  }

  /** Redis is away while a row is due, and back before the row's writer has delivered it. */
  private void outage() throws SQLException {
    up = false;
    insert(1);
    for (int i = 0; i < 3; i++) {
      assertThat(sweeper.sweep().depth()).isEqualTo(1);
      assertThat(sweeper.isReachable()).isFalse();
    }
    up = true;
    onTable((connection, table) -> table.delete(connection, List.of(1L)));
  }

  /** Else each sweep would be followed by a pause, for ever. */
  @Test
  void anOutageIsOverThoughAnotherHasDeliveredWhatWasDue() throws SQLException {
    outage();
    assertThat(sweeper.sweep().depth()).isZero();
    assertThat(sweeper.isReachable()).isTrue();

    insert(2);
    assertThat(sweeper.sweep().depth()).isZero();
    assertThat(delivered).containsExactly(2L);
    assertThat(sweeper.isReachable()).isTrue();
  }

  @Test
  void whatComesDueAfterAnOutageIsDeliveredAndNotJoined() throws SQLException {
    outage();
    beforeConnecting.add(() -> {}); // looks for rows, and finds none
    beforeConnecting.add(
        () -> {
          try {
            insert(2, 3);
          } catch (SQLException e) {
            throw new Database.SqlTrouble(e);
          }
        });
    assertThat(sweeper.sweep().depth()).as("joined they would be one").isEqualTo(MANY);
    assertThat(beforeConnecting).isEmpty();

    assertThat(sweeper.sweep().depth()).isZero();
    assertThat(delivered).containsExactlyInAnyOrder(2L, 3L);
  }
}
