package io.keyward.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuickstartTest {

  @Test
  void everySceneIsAsAnnounced() throws Exception {
    String shown = shown(null);

    assertThat(shown)
        .contains("tenant:{acme}:product:1")
        .contains("MissingTenantException")
        .contains("20 right answers, no exception")
        .contains("ProductRepository.findById");
    assertThat(shown.lines().filter(line -> line.matches(" ?\\d+  \\S.*"))).hasSize(12);
    assertThat(shown.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(100));
    assertThat(withoutTimes(shown)).containsAll(withoutTimes(excerptOfTheReadme()));
  }

  @Test
  void anotherRedisIsUsedAndNotKilled() throws Exception {
    try (RedisProcess redis = RedisProcess.start()) {
      assertThat(shown(redis.url())).contains("left out, because REDIS_URL");
      assertThat(shown(redis.url())).as("over what the first run left").contains("left out");
    }
  }

  private static String excerptOfTheReadme() throws IOException {
    return Page.readme().blocks().stream()
        .filter(block -> block.kind().equals("shown"))
        .map(Page.Block::text)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> withoutTimes(String text) {
    return text.lines()
        .map(line -> line.replaceFirst("[0-9.]+ ms$", "… ms").strip())
        .map(line -> line.replaceAll(" +", " "))
        .toList();
  }

  private static String shown(@Nullable String redisUrl) throws Exception {
    var bytes = new ByteArrayOutputStream();
    new Quickstart(new PrintStream(bytes, true, UTF_8)).play(redisUrl);
    return bytes.toString(UTF_8);
  }
}
