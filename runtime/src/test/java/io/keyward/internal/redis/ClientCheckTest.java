package io.keyward.internal.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyward.RedissonClients;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.config.CommandMapper;
import org.redisson.config.Config;
import org.redisson.config.NameMapper;
import org.redisson.config.ReadMode;

/** Which clients a cache is refused over. */
class ClientCheckTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "redis://localhost:6379",
        "redis://127.0.0.1:6379",
        "redis://127.8.0.1",
        "redis://[::1]:6379/3",
        "redis://:secret@redis.example.com:6379",
        "rediss://app:secret@redis.example.com:6380/1",
      })
  void acceptsAClientForLoopbackOrWithAPassword(String address) {
    with(
        RedissonClients.forCache(address),
        client -> assertThatCode(() -> check(client)).doesNotThrowAnyException());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "redis://redis.example.com:6379",
        "rediss://10.0.0.7:6380",
        "redis://localhost.example.com",
        "redis://127.0.0.1.example.com",
      })
  void refusesAnOpenRedisElsewhereUnlessItIsSaidToBeSafe(String address) {
    with(
        RedissonClients.forCache(address),
        client -> {
          assertThatThrownBy(() -> check(client))
              .isInstanceOf(IllegalStateException.class)
              .hasMessageContaining("neither a password nor a client certificate")
              .hasMessageContaining("allowInsecure")
              .hasMessageContaining("RedissonClients.cacheProfile(config)");
          assertThatCode(() -> ClientCheck.check(client, true)).doesNotThrowAnyException();
        });
  }

  @Test
  void refusesReadsFromReplicas() {
    Config config = new Config().setLazyInitialization(true);
    config.useClusterServers().addNodeAddress("redis://127.0.0.1:7000");
    refused(config, "reads from replicas", "MASTER");

    Config masterSlave = new Config().setLazyInitialization(true);
    masterSlave
        .useMasterSlaveServers()
        .setMasterAddress("redis://127.0.0.1:7000")
        .addSlaveAddress("redis://127.0.0.1:7001")
        .setReadMode(ReadMode.MASTER_SLAVE);
    refused(masterSlave, "reads from replicas", "MASTER");

    Config profiled = new Config();
    profiled
        .useMasterSlaveServers()
        .setMasterAddress("redis://127.0.0.1:7000")
        .addSlaveAddress("redis://127.0.0.1:7001");
    with(
        Redisson.create(RedissonClients.cacheProfile(profiled)),
        client -> assertThatCode(() -> check(client)).doesNotThrowAnyException());
  }

  @Test
  void refusesMappedNamesAndCommands() {
    refused(
        local()
            .setNameMapper(
                new NameMapper() {
                  @Override
                  public String map(String name) {
                    return "app:" + name;
                  }

                  @Override
                  public String unmap(String name) {
                    return name.substring(4);
                  }
                }),
        "NameMapper");
    CommandMapper renamed = name -> "x" + name;
    refused(local().setCommandMapper(renamed), "CommandMapper");
  }

  private static Config local() {
    Config config = new Config().setLazyInitialization(true);
    config.useSingleServer().setAddress("redis://127.0.0.1:6379");
    return config;
  }

  private static void refused(Config config, String... words) {
    with(
        Redisson.create(config),
        client ->
            assertThatThrownBy(() -> check(client))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("RedissonClients.cacheProfile(config)")
                .message()
                .contains(words));
  }

  private static void check(RedissonClient client) {
    ClientCheck.check(client, false);
  }

  private static void with(RedissonClient client, Consumer<RedissonClient> test) {
    try {
      test.accept(client);
    } finally {
      client.shutdown();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "localhost:6379",
        "http://localhost:6379",
        "redis://",
        "redis://:s3cret@",
        "redis://u:s3cret@host:port",
        "redis://u:s3cret@host:99999",
        "redis://u:s3cret@host:6379/x",
        "redis://u:%zz-s3cret@host:6379",
        "redis://ho st:6379",
        "redis://a:6379,b:6379",
      })
  void refusesNonsenseAddressesWithoutRepeatingThem(String address) {
    assertThatThrownBy(() -> RedissonClients.forCache(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("redis://localhost:6379")
        .hasMessageNotContaining("s3cret")
        .hasNoCause();
  }

  @Test
  void readsAddressesInFull() {
    RedisAddress full = RedisAddress.parse("rediss://app:p%40ss+%3A%2F@cache.example.com:6380/3");
    assertThat(full.server()).isEqualTo("rediss://cache.example.com:6380");
    assertThat(full.user()).isEqualTo("app");
    assertThat(full.password()).isEqualTo("p@ss+:/");
    assertThat(full.database()).isEqualTo(3);
    assertThat(full).hasToString("rediss://cache.example.com:6380/3");

    RedisAddress lone = RedisAddress.parse("redis://secret@my_redis");
    assertThat(lone.server()).isEqualTo("redis://my_redis:6379");
    assertThat(lone.user()).isNull();
    assertThat(lone.password()).isEqualTo("secret");
  }
}
