package io.keyward.jdbc;

import io.keyward.testing.MariaDbServer;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = MariaDbServer.CONDITION, disabledReason = MariaDbServer.IS_NOT_HERE)
class MariaDbJournalTest extends JournalContract {

  MariaDbJournalTest() {
    super(Database.MARIADB);
  }
}
