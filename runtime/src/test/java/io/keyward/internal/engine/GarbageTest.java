package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.GLOBEX;
import static io.keyward.internal.engine.Bench.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.internal.engine.Products.Product;
import io.keyward.testing.RedisServer;
import io.keyward.testing.Resp;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Redis may hold under our keys: each time a right answer, and a usable entry after it. */
@NullUnmarked // what lambdas return is past the checker
class GarbageTest {

  private static final String KEY = "tenant:{acme}:product:42";

  private static RedisServer redis;
  private Resp resp;
  private Bench bench;

  @BeforeAll
  static void startRedis() {
    redis = RedisServer.running();
  }

  @AfterAll
  static void stopRedis() {
    redis.close();
  }

  @BeforeEach
  void open() throws IOException {
    resp = redis.connect();
    resp.call("FLUSHALL");
    bench = new Bench(redis);
    as(ACME, () -> bench.database.save(new Product(42, "anvil", List.of())));
    find();
  }

  @AfterEach
  void close() {
    Bench.assertAllExpire(redis);
    bench.close();
    resp.close();
  }

  private Product find() {
    return as(ACME, () -> bench.products.find(42));
  }

  private void assertMissThenHit() {
    double misses = bench.misses();
    double hits = bench.hits();
    assertThat(find().name()).isEqualTo("anvil");
    assertThat(bench.misses()).isEqualTo(misses + 1);
    assertThat(find().name()).isEqualTo("anvil");
    assertThat(bench.hits()).isEqualTo(hits + 1);
    assertThat(bench.bypasses()).isZero();
  }

  private byte[] stored() {
    byte[] bytes = resp.get(KEY);
    assertThat(bytes).isNotNull();
    return bytes;
  }

  @Test
  void textIsOverwritten() {
    resp.call("SET", KEY, "{\"id\":42,\"name\":\"forged\",\"tags\":[]}", "PX", "60000");

    assertMissThenHit();
  }

  @Test
  void anotherTypeOfRedisIsOverwritten() {
    resp.call("DEL", KEY);
    resp.call("LPUSH", KEY, "x");
    resp.call("PEXPIRE", KEY, "60000");

    assertMissThenHit();
  }

  @Test
  void aTruncatedEntryIsReplaced() {
    byte[] whole = stored();
    for (int length = 0; length < whole.length; length++) {
      resp.call("SET", KEY, Arrays.copyOf(whole, length), "PX", "60000");
      assertMissThenHit();
    }
  }

  @Test
  void aValueOfAnotherShapeIsReplacedAndCounted() {
    byte[] whole = stored();
    int name = new String(whole, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("name");
    whole[name] = 'N';
    resp.call("SET", KEY, whole, "PX", "60000");

    assertMissThenHit();
    assertThat(bench.errors("read", "shape")).isEqualTo(1);
  }

  @Test
  void aPayloadThatIsNoneIsReplacedAndCounted() {
    byte[] whole = stored();
    whole[whole.length - 1] = '!';
    resp.call("SET", KEY, whole, "PX", "60000");

    assertMissThenHit();
    assertThat(bench.errors("read", "payload")).isEqualTo(1);
  }

  @Test
  void anotherTenantsEntryUnderOurKeyIsAnAlarm() throws IOException {
    as(GLOBEX, () -> bench.database.save(new Product(42, "secret", List.of())));
    as(GLOBEX, () -> bench.products.find(42));
    byte[] theirs = resp.get("tenant:{globex}:product:42");
    assertThat(theirs).isNotNull();
    resp.call("SET", KEY, theirs, "PX", "60000");

    assertMissThenHit();
    assertThat(bench.errors("read", "foreign_entry")).isEqualTo(1);
  }

  @Test
  void anEntryOfAnotherFingerprintIsReplacedAndCounted() {
    Bench otherCodec =
        new Bench(
            redis,
            bench.database,
            it ->
                it.valueCodec(new RenamedCodec(io.keyward.internal.codec.Codecs.fromClassPath())));

    assertThat(as(ACME, () -> otherCodec.products.find(42)).name()).isEqualTo("anvil");

    assertThat(otherCodec.misses()).isEqualTo(1);
    assertThat(otherCodec.errors("read", "fingerprint")).isEqualTo(1);
    otherCodec.close();
  }

  @Test
  void generationsThatAreGarbageCostAMiss() {
    for (String generation : List.of("keyward:{acme}:gen", "keyward:{acme}:gen:product")) {
      resp.call("SET", generation, "garbage", "PX", "60000");
      assertMissThenHit();
      resp.call("DEL", generation);
      assertMissThenHit();
    }
  }

  @Test
  void aKindOfALaterVersionIsLeftAloneUntilAWriteEvictsIt() throws IOException {
    byte[] later = {(byte) 0xFF, 'K', 'W', 'Z', 1, 2, 3};
    resp.call("SET", KEY, later, "PX", "60000");

    assertThat(find().name()).isEqualTo("anvil");
    assertThat(resp.get(KEY)).isEqualTo(later);
    assertThat(bench.errors("read", "unknown_frame")).isEqualTo(1);
    assertThat(bench.bypasses()).isEqualTo(1);

    as(ACME, () -> bench.products.save(new Product(42, "changed", List.of())));
    assertThat(find().name()).isEqualTo("changed");
    assertThat(bench.bypasses()).isEqualTo(1);
  }
}
