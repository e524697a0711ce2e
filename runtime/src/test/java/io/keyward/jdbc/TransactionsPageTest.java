package io.keyward.jdbc;

import static io.keyward.jdbc.TxBench.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.RedissonClients;
import io.keyward.TenantCache;
import io.keyward.testing.RedisServer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;

/** What docs/consistency.md shows of transactions does what it says. */
class TransactionsPageTest {

  @Test
  void theExamplesRun() throws Exception {
    DataSource dataSource = Database.H2.open();
    try (RedisServer redis = RedisServer.running()) {
      RedissonClient redisson = RedissonClients.forCache(redis.address());
      JdbcTransactions transactions = JdbcTransactions.over(dataSource);
      TenantCache cache =
          TenantCache.builder(redisson)
              .transactionHook(transactions.hook())
              .journal(JdbcJournal.over(dataSource, transactions::connectionOf))
              .build();
      Rows rows = new CachedRows(new JdbcRows(dataSource, transactions), cache);
      as(() -> rows.insert(10));
      as(() -> rows.insert(20));
      as(
          () -> {
            transactions
                .isolation(Isolation.SERIALIZABLE)
                .retrying(3)
                .run(
                    () -> {
                      rows.set(1, 11);
                      rows.set(2, 19);
                    });
            return rows;
          });
      assertThat(as(() -> rows.find(1)).orElseThrow().version()).isEqualTo(11);
      assertThat(as(() -> rows.find(2)).orElseThrow().version()).isEqualTo(19);
      cache.close();
      redisson.shutdown();
    }
  }
}
