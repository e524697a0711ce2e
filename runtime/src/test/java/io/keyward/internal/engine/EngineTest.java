package io.keyward.internal.engine;

import io.keyward.testing.RedisServer;
import io.keyward.testing.Resp;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A Redis for the class, empty at the start of each test, and a bench over it. */
@NullUnmarked // what is made before each test is past the checker
abstract class EngineTest {

  static RedisServer redis;
  Resp resp;
  Bench bench;

  @BeforeAll
  static void startRedis() {
    redis = RedisServer.running();
  }

  @AfterAll
  static void stopRedis() {
    redis.close();
  }

  @BeforeEach
  void openBench() {
    resp = redis.connect();
    resp.call("FLUSHALL");
    bench = new Bench(redis);
  }

  @AfterEach
  void closeBench() {
    Bench.assertAllExpire(redis);
    bench.close();
    resp.close();
  }

  /** Lets Redis refuse scripts, and so what a write is to tell it, or take them again. */
  void refuseScripts(boolean refuse) {
    resp.call("ACL", "SETUSER", "default", (refuse ? "-" : "+") + "@scripting");
  }

  /** Whether it waits for what another caller loads, and not for Redis. */
  static boolean awaitsALoad(Thread reader) {
    return Stream.of(reader.getStackTrace())
        .anyMatch(frame -> frame.getClassName().equals(Flight.class.getName()));
  }

  /** What was called since the count was started, but for what the test itself calls. */
  Map<String, Long> ours() {
    Map<String, Long> calls = resp.commandCalls();
    calls.keySet().removeAll(List.of("info", "config|resetstat", "config", "ping"));
    return calls;
  }
}
