package io.keyward.jdbc;

import io.keyward.testing.MariaDbServer;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = MariaDbServer.CONDITION, disabledReason = MariaDbServer.IS_NOT_HERE)
class MySqlJournalTest extends JournalContract {

  MySqlJournalTest() {
    super(Database.MYSQL);
  }
}
