package io.keyward.jdbc;

import static io.keyward.jdbc.TxBench.as;

import io.keyward.TransactionHook;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A process that writes a row in transactions, which commit when it is told to; it dies between a
 * commit and its release where that is what it is told.
 */
final class DyingWriter {

  private DyingWriter() {}

  /**
   * Address of Redis, URL of the database, hold time in ms, sweep interval in ms or 0. Each line of
   * the input is a version to write, and {@code dies} or {@code lives}; the next line has it go on
   * to the commit.
   */
  public static void main(String[] arguments) throws Exception {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(arguments[1]);
    Duration hold = Duration.ofMillis(Long.parseLong(arguments[2]));
    long interval = Long.parseLong(arguments[3]);
    JdbcTransactions transactions = JdbcTransactions.over(source);
    JdbcJournal journal = JdbcJournal.over(source, transactions::connectionOf);
    TxBench bench =
        new TxBench(
            arguments[0],
            source,
            transactions,
            it -> {
              it.operationTimeout(Duration.ofSeconds(5)).holdTime(hold);
              return interval == 0
                  ? it
                  : it.journal(journal.sweepInterval(Duration.ofMillis(interval)));
            });
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    bench.version(1);
    say("READY");
    for (String told = in.readLine(); told != null; told = in.readLine()) {
      long version = Long.parseLong(told.substring(0, told.indexOf(' ')));
      boolean dies = told.endsWith(" dies");
      as(
          () -> {
            transactions.run(() -> write(bench, in, version, dies));
            return version;
          });
      say("RELEASED " + version);
    }
  }

  private static void write(TxBench bench, BufferedReader in, long version, boolean dies)
      throws IOException {
    if (dies) {
      bench.transactions.hook().register(new Death(version));
    }
    bench.rows.set(1, version);
    say("HELD " + version);
    in.readLine();
  }

  private static void say(String word) {
    System.out.println(word);
    System.out.flush();
  }

  /** Registered before the cache's own, so told before it. */
  private record Death(long version) implements TransactionHook.Completion {

    @Override
    public void beforeCommit() {}

    @Override
    public void afterCompletion(TransactionHook.Outcome outcome) {
      say(outcome + " " + version);
      Runtime.getRuntime().halt(9);
    }
  }
}
