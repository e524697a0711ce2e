package io.keyward.jdbc;

class H2TransactionsTest extends TransactionContract {

  H2TransactionsTest() {
    super(Database.H2);
  }
}
