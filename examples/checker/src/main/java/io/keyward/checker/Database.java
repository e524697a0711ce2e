package io.keyward.checker;

import io.keyward.jdbc.JdbcJournal;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.tools.Server;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** The rows' database: H2 in this process, spoken to by the workers over TCP, or PostgreSQL. */
final class Database implements AutoCloseable {

  /** A thread that has ended for ever keeps its own. */
  private static final int MOST_CONNECTIONS = 1000;

  private final Runnable server;
  private final JdbcConnectionPool open;
  private final String url;

  private Database(Runnable server, String url) {
    this.server = server;
    this.open = pool(url);
    this.url = url;
  }

  /** A database with all rows in their first version. */
  static Database start(Keyspace keyspace, boolean postgres) {
    Database database = postgres ? postgres() : h2();
    try {
      database.seed(keyspace);
      return database;
    } catch (SQLException e) {
      database.close();
      throw new IllegalStateException("The database does not start", e);
    }
  }

  private static Database h2() {
    try {
      Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
      // it lives as long as it has a connection: the pool keeps one
      return new Database(
          server::stop,
          "jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/mem:checker;LOCK_TIMEOUT=20000");
    } catch (SQLException e) {
      throw new IllegalStateException("H2 does not start", e);
    }
  }

  private static Database postgres() {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setServerConfig("max_connections", Integer.toString(MOST_CONNECTIONS))
              .start();
      return new Database(() -> stop(server), server.getJdbcUrl("postgres", "postgres"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Connections to what {@link #url} names. */
  static JdbcConnectionPool pool(String url) {
    JdbcConnectionPool pool;
    if (url.startsWith("jdbc:postgresql:")) {
      PGConnectionPoolDataSource connections = new PGConnectionPoolDataSource();
      connections.setUrl(url);
      pool = JdbcConnectionPool.create(connections);
    } else {
      pool = JdbcConnectionPool.create(url, "", "");
    }
    pool.setMaxConnections(MOST_CONNECTIONS);
    return pool;
  }

  private void seed(Keyspace keyspace) throws SQLException {
    JdbcJournal unused =
        JdbcJournal.over(
                open,
                transaction -> {
                  throw new IllegalStateException("There is no transaction");
                })
            .createTable();
    try (Connection connection = open.getConnection()) {
      seed(connection, keyspace);
    }
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
    open.dispose();
    server.run();
  }
}
