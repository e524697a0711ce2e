package io.keyward.jdbc;

class PostgresJournalTest extends JournalContract {

  PostgresJournalTest() {
    super(Database.POSTGRES);
  }
}
