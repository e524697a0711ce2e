package io.keyward.jdbc;

class PostgresTransactionsTest extends TransactionContract {

  PostgresTransactionsTest() {
    super(Database.POSTGRES);
  }
}
