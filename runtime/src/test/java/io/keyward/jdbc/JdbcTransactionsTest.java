package io.keyward.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyward.TransactionHook.Completion;
import io.keyward.TransactionHook.Outcome;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What transactions tell, and how they end, on a database that can be made to fail. */
@NullUnmarked // what is made before each test is past the checker
class JdbcTransactionsTest {

  private final List<String> told = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private DataSource source;
  private JdbcTransactions transactions;

  /** What a call of that method of the connection throws, instead or besides. */
  private interface Fault {
    void on(String method) throws SQLException;
  }

  private Fault fault = method -> {};

  @BeforeEach
  void open() {
    DataSource h2 = Database.H2.open();
    source = proxy(DataSource.class, h2, () -> proxy(Connection.class, h2.getConnection(), null));
    transactions = JdbcTransactions.over(source);
  }

  private interface Opening {
    Object open() throws SQLException;
  }

  private <T> T proxy(Class<T> type, T target, Opening opening) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (method.getName().equals("getConnection")) {
                return opening.open();
              }
              fault.on(method.getName());
              done.add(method.getName());
              try {
                return method.invoke(target, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private void tell() {
    transactions
        .hook()
        .register(
            new Completion() {
              @Override
              public void beforeCommit() {
                told.add("before, " + (transactions.isActive() ? "in it" : "outside"));
              }

              @Override
              public void afterCompletion(Outcome outcome) {
                told.add(outcome + ", " + (transactions.isActive() ? "in one" : "outside"));
              }
            });
  }

  private void failAt(String method, String state) {
    fault =
        called -> {
          if (called.equals(method)) {
            throw new SQLException("at " + method, state);
          }
        };
  }

  @Test
  void completionsAreToldBeforeAndAfterTheCommit() throws Exception {
    String result =
        transactions.call(
            () -> {
              assertThat(transactions.current().getAutoCommit()).isFalse();
              tell();
              return "done";
            });
    assertThat(result).isEqualTo("done");
    assertThat(told).containsExactly("before, in it", "COMMITTED, outside");
    assertThat(done).containsSubsequence("commit", "setAutoCommit", "close");
    assertThat(transactions.isActive()).isFalse();
  }

  @Test
  void whateverTheWorkThrowsRollsBackAndPasses() {
    for (Throwable thrown : List.of(new IllegalStateException(), new AssertionError())) {
      told.clear();
      assertThatThrownBy(
              () ->
                  transactions.run(
                      () -> {
                        tell();
                        if (thrown instanceof Error error) {
                          throw error;
                        }
                        throw (RuntimeException) thrown;
                      }))
          .isSameAs(thrown);
      assertThat(told).containsExactly("ROLLED_BACK, outside");
    }
    assertThat(done).contains("rollback").doesNotContain("commit");
  }

  @Test
  void aRollbackThatFailsIsOneAllTheSame() {
    failAt("rollback", "08006");
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      tell();
                      throw new IllegalStateException("work");
                    }))
        .hasMessage("work")
        .satisfies(it -> assertThat(it.getSuppressed()).hasSize(1));
    assertThat(told).containsExactly("ROLLED_BACK, outside");
  }

  @Test
  void aCommitThatTheDatabaseRefusesIsARollback() {
    for (String state : List.of("40001", "23505")) {
      told.clear();
      failAt("commit", state);
      assertThatThrownBy(() -> transactions.run(this::tell)).hasMessage("at commit");
      assertThat(told).containsExactly("before, in it", "ROLLED_BACK, outside");
    }
    told.clear();
    failAt("commit", "25P02");
    assertThatThrownBy(() -> transactions.run(this::tell)).hasMessage("at commit");
    assertThat(told).as("it answers the rollback").contains("ROLLED_BACK, outside");
  }

  @Test
  void aCommitWhoseConnectionBreaksHasNoKnownOutcome() {
    for (String state : List.of("08006", "40003")) {
      told.clear();
      fault =
          called -> {
            if (called.equals("commit") || called.equals("rollback") || called.equals("close")) {
              throw new SQLException("at " + called, state);
            }
          };
      assertThatThrownBy(() -> transactions.run(this::tell)).hasMessage("at commit");
      assertThat(told).containsExactly("before, in it", "UNKNOWN, outside");
    }
  }

  @Test
  void whatIsDoneAfterTheCommitChangesNothing() throws Exception {
    failAt("close", "08006");
    assertThat(transactions.<String, SQLException>call(() -> "done")).isEqualTo("done");
    fault = method -> {};
    transactions.run(
        () -> {
          transactions
              .hook()
              .register(
                  new Completion() {
                    @Override
                    public void beforeCommit() {
                      throw new IllegalStateException("before");
                    }

                    @Override
                    public void afterCompletion(Outcome outcome) {
                      throw new IllegalStateException("after");
                    }
                  });
          tell();
        });
    assertThat(told).containsExactly("before, in it", "COMMITTED, outside");
  }

  @Test
  void workInATransactionJoinsItAndNewWorkHasItsOwn() throws Exception {
    transactions.run(
        () -> {
          Connection outer = transactions.current();
          Object one = transactions.hook().current();
          transactions.run(() -> assertThat(transactions.current()).isSameAs(outer));
          assertThat(transactions.hook().current()).isSameAs(one);
          transactions.runNew(
              () -> {
                assertThat(transactions.current()).isNotSameAs(outer);
                assertThat(transactions.hook().current()).isNotSameAs(one);
                assertThat(transactions.connectionOf(one)).isSameAs(outer);
                tell();
              });
          assertThat(told).containsExactly("before, in it", "COMMITTED, in one");
          assertThat(transactions.current()).isSameAs(outer);
          assertThat(done).doesNotContain("rollback");
        });
    assertThat(done.stream().filter("commit"::equals)).hasSize(2);
  }

  @Test
  void workThatLostIsRunAgainAsOftenAsIsWanted() throws Exception {
    int[] runs = {0};
    JdbcTransactions.Work<SQLException> losing =
        () -> {
          runs[0]++;
          tell();
          if (runs[0] < 3) {
            throw new SQLException("lost", "40001");
          }
        };
    transactions.retrying(2).run(losing);
    assertThat(runs[0]).isEqualTo(3);
    assertThat(told)
        .containsExactly(
            "ROLLED_BACK, outside", "ROLLED_BACK, outside", "before, in it", "COMMITTED, outside");

    runs[0] = 0;
    assertThatThrownBy(() -> transactions.retrying(1).run(losing)).hasMessage("lost");
    assertThat(runs[0]).isEqualTo(2);
    runs[0] = 0;
    assertThatThrownBy(() -> transactions.run(losing)).hasMessage("lost");
    assertThat(runs[0]).as("only where it is wanted").isEqualTo(1);
  }

  @Test
  void wrappedFailuresAreRetriedOthersAndJoinedWorkAreNot() throws Exception {
    int[] runs = {0};
    JdbcTransactions retrying = transactions.retrying(5);
    retrying.run(
        () -> {
          if (runs[0]++ == 0) {
            throw new IllegalStateException(new SQLException("deadlock", "40P01"));
          }
        });
    assertThat(runs[0]).isEqualTo(2);
    assertThatThrownBy(
            () ->
                retrying.run(
                    () -> {
                      runs[0]++;
                      throw new SQLException("unique", "23505");
                    }))
        .hasMessage("unique");
    assertThat(runs[0]).isEqualTo(3);
    assertThatThrownBy(
            () ->
                transactions.run(
                    () ->
                        retrying.run(
                            () -> {
                              runs[0]++;
                              throw new SQLException("lost", "40001");
                            })))
        .hasMessage("lost");
    assertThat(runs[0]).isEqualTo(4);
  }

  @Test
  void isolationAndReadOnlyAreSetAndPutBack() throws Exception {
    int before;
    try (Connection connection = source.getConnection()) {
      before = connection.getTransactionIsolation();
    }
    assertThat(before).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
    done.clear();
    transactions
        .isolation(Isolation.SERIALIZABLE)
        .readOnly()
        .run(
            () -> {
              assertThat(transactions.current().getTransactionIsolation())
                  .isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
              assertThat(transactions.hook().mayFill()).isFalse();
            });
    assertThat(done.stream().filter("setTransactionIsolation"::equals)).hasSize(2);
    assertThat(done.stream().filter("setReadOnly"::equals)).hasSize(2);
    assertThat(done.stream().filter("setAutoCommit"::equals)).hasSize(2);

    transactions.readOnly().run(() -> assertThat(transactions.hook().mayFill()).isTrue());
    transactions.run(() -> assertThat(transactions.hook().mayFill()).isFalse());
    assertThat(transactions.hook().mayFill()).isFalse();
  }

  @Test
  void wrongUseSaysWhatToDo() throws Exception {
    assertThatIllegalStateException()
        .isThrownBy(() -> transactions.current())
        .withMessageContaining("transactions.run(");
    assertThatIllegalArgumentException().isThrownBy(() -> transactions.retrying(-1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> transactions.connectionOf("another"))
        .withMessageContaining("same JdbcTransactions");
    assertThatIllegalStateException().isThrownBy(this::tell);
    transactions
        .isolation(Isolation.READ_COMMITTED)
        .run(
            () ->
                assertThatIllegalStateException()
                    .isThrownBy(() -> transactions.isolation(Isolation.SERIALIZABLE).run(() -> {}))
                    .withMessageContaining("SERIALIZABLE")
                    .withMessageContaining("READ_COMMITTED")
                    .withMessageContaining("runNew("));
  }

  @Test
  void aTransactionThatCannotBeBegunGivesItsConnectionBack() {
    failAt("setAutoCommit", "08006");
    assertThatThrownBy(() -> transactions.run(() -> done.add("work")))
        .hasMessage("at setAutoCommit");
    assertThat(done).contains("close").doesNotContain("work");
    assertThat(transactions.isActive()).isFalse();
  }
}
