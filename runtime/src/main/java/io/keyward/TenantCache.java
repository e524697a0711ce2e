package io.keyward;

import java.time.Duration;
import java.util.concurrent.Executor;
import org.redisson.api.RedissonClient;

/**
 * The cache that generated decorators share: one for an application, over its Redisson client.
 *
 * <pre>{@code
 * RedissonClient redisson = RedissonClients.forCache("redis://localhost:6379");
 * TenantCache cache = TenantCache.builder(redisson).environment("prod").build();
 * UserRepository users = new CachedUserRepository(new JdbcUserRepository(dataSource), cache);
 * }</pre>
 *
 * <p>Safe for use by many threads. Redis may be down, slow or absent at any time, from the start
 * on: callers get what their delegates say.
 */
public interface TenantCache extends AutoCloseable {

  /** Starts a cache over {@code redisson}; see {@link RedissonClients} for a fitting client. */
  static Builder builder(RedissonClient redisson) {
    return new Builder(redisson);
  }

  /** Evicts all entries of a tenant, in O(1): for operators, and jobs that serve many tenants. */
  void evictTenant(TenantId tenant);

  /**
   * Evicts all entries of a global resource, in O(1).
   *
   * @param resource the literal after {@code global:} in the templates
   */
  void evictGlobal(String resource);

  /** Ends what the cache started; not the client. Calls after it go to the delegates. */
  @Override
  void close();

  /** Settings of a cache; not safe for use by many threads. */
  @SuppressWarnings("DoNotCallSuggester") // stub
  final class Builder {

    Builder(RedissonClient redisson) {}

    public Builder environment(String environment) {
      throw new UnsupportedOperationException();
    }

    public Builder operationTimeout(Duration timeout) {
      throw new UnsupportedOperationException();
    }

    public Builder refreshExecutor(Executor executor) {
      throw new UnsupportedOperationException();
    }

    public TenantCache build() {
      throw new UnsupportedOperationException();
    }
  }
}
