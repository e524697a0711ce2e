package io.keyward.jdbc;

class H2JournalTest extends JournalContract {

  H2JournalTest() {
    super(Database.H2);
  }
}
