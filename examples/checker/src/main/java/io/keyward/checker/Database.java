package io.keyward.checker;

import io.keyward.jdbc.JdbcJournal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.tools.Server;

/** The rows' database: H2 in this process, spoken to by the workers over TCP. */
final class Database implements AutoCloseable {

  private final Server server;
  private final Connection open;
  private final String url;

  private Database(Server server, Connection open, String url) {
    this.server = server;
    this.open = open;
    this.url = url;
  }

  /** A database with all rows in their first version. */
  static Database start(Keyspace keyspace) {
    try {
      Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
      String url =
          "jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/mem:checker;LOCK_TIMEOUT=20000";
      Connection open = DriverManager.getConnection(url);
      seed(open, keyspace);
      createJournal(url);
      return new Database(server, open, url);
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not start", e);
    }
  }

  private static void createJournal(String url) throws SQLException {
    JdbcConnectionPool pool = JdbcConnectionPool.create(url, "", "");
    JdbcJournal unused =
        JdbcJournal.over(
                pool,
                transaction -> {
                  throw new IllegalStateException("There is no transaction");
                })
            .createTable();
    pool.dispose();
  }

  private static void seed(Connection connection, Keyspace keyspace) throws SQLException {
    try (Statement create = connection.createStatement()) {
      create.execute(
          "create table item (space int, tenant varchar(64), id int, version bigint,"
              + " writer bigint, present boolean, primary key (space, tenant, id))");
    }
    try (PreparedStatement insert =
        connection.prepareStatement("insert into item values (?, ?, ?, 0, 0, true)")) {
      for (int key = 0; key < keyspace.size(); key++) {
        insert.setInt(1, keyspace.isControl(key) ? Keyspace.CONTROL : Keyspace.KEYWARD);
        insert.setString(2, Keyspace.tenantName(keyspace.tenant(key)));
        insert.setInt(3, keyspace.id(key));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  String url() {
    return url;
  }

  @Override
  public void close() {
    try {
      open.close();
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not end", e);
    } finally {
      server.stop();
    }
  }
}
