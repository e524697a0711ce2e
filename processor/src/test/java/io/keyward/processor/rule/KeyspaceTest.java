package io.keyward.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.model.Index.Entry;
import io.keyward.processor.model.IndexedKey;
import io.keyward.processor.model.IndexedKey.Action;
import io.keyward.processor.model.KeyTemplate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With which entries a write is compared: with all, only where it has to be. */
class KeyspaceTest {

  private static final Entry USER = entry("tenant:{tenant_id}:user:{id}");
  private static final Entry TEAM = entry("tenant:{tenant_id}:team:{id}");

  private final Keyspace space = new Keyspace(List.of(USER, TEAM), new Meeting());

  @ParameterizedTest
  @CsvSource({
    "tenant:{tenant_id}:user:{id}, false, 1",
    "tenant:{tenant_id}:user:7, false, 1",
    "tenant:{tenant_id}:user:me, false, 0",
    "tenant:{tenant_id}:user:*, false, 1",
    "tenant:{tenant_id}:role:{id}, false, 0",
    "tenant:{tenant_id}:*, false, 2",
    "user:{id}, true, 2",
    "tenant:{tenant_id}:user:*, true, 2",
  })
  void aWriteIsNearWhatItMayReach(String text, boolean faulty, int count) {
    assertThat(space.near(Keys.key("Repo.drop", Action.EVICT, text, faulty))).hasSize(count);
  }

  @Test
  void whatDoesNotParseIsNearAllAndHasNoResource() {
    IndexedKey unread =
        Keys.key(
            "Repo.drop",
            Action.EVICT,
            new KeyTemplate.Malformed("user:{", 5, "is open"),
            List.of(),
            false);

    assertThat(space.near(unread)).containsExactly(USER, TEAM);
    assertThat(space.ofResource(unread)).isEmpty();
    assertThat(space.oneWith(unread)).isEmpty();
    assertThat(space.ofResource(USER.key())).containsExactly(USER);
  }

  private static Entry entry(String text) {
    IndexedKey key = Keys.key("Repo.find", Action.READ, text, false);
    return new Entry(Keys.type("Repo", key), key);
  }
}
