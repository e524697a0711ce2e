package io.keyward;

import io.keyward.internal.engine.CacheSettings;
import io.keyward.internal.engine.DefaultTenantCache;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

  /**
   * Evicts all entries of a tenant, in O(1): for operators, and jobs that serve many tenants. The
   * ambient tenant is not asked for. In a transaction that a {@link TransactionHook} tells of, it
   * takes effect at its end.
   *
   * @throws CacheUnavailableException under {@link OnUnreachableWrite#FAIL}, if Redis does not
   *     answer; otherwise the eviction is then kept and delivered when Redis answers again
   * @throws IllegalStateException after {@link #close}
   */
  void evictTenant(TenantId tenant);

  /**
   * Evicts all entries of a global resource, in O(1).
   *
   * @param resource the first literal after {@code global:} in the templates
   * @throws IllegalArgumentException if it is not of the form {@code [A-Za-z0-9._-]+}
   * @throws CacheUnavailableException as {@link #evictTenant} does
   * @throws IllegalStateException after {@link #close}
   */
  void evictGlobal(String resource);

  /**
   * Ends what the cache started; not the client. Calls after it go to the delegates, and writes
   * then evict nothing: close the cache when nothing writes through it any more. Closing twice does
   * nothing.
   */
  @Override
  void close();

  /**
   * Settings of a cache; each has a default. Methods check their arguments at once and throw {@link
   * NullPointerException} for null and {@link IllegalArgumentException} for a value out of range.
   * Not safe for use by many threads.
   */
  final class Builder {

    private static final Pattern ENVIRONMENT = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int MIN_SECRET_BYTES = 16;

    private final RedissonClient redisson;
    private @Nullable String environment;
    private MeterRegistry meterRegistry = Metrics.globalRegistry;
    private @Nullable TenantResolver tenantResolver;
    private @Nullable ValueCodec valueCodec;
    private Duration operationTimeout = Duration.ofMillis(250);
    private Duration holdTime = Duration.ofSeconds(30);
    private Duration leaseTime = Duration.ofSeconds(10);
    private Duration replicaLag = Duration.ZERO;
    private List<byte[]> keyHashSecrets = List.of();
    private @Nullable TransactionHook transactionHook;
    private @Nullable InvalidationJournal journal;
    private OnUnreachableWrite onUnreachableWrite = OnUnreachableWrite.PROCEED;
    private @Nullable Executor refreshExecutor;
    private int maxTenantTags;
    private @Nullable String insecureJustification;

    Builder(RedissonClient redisson) {
      this.redisson = Objects.requireNonNull(redisson, "redisson");
    }

    /**
     * Names the deployment: it takes the place of {@code {env}} in templates, and sets the groups'
     * generations apart from those of other environments on the same Redis. Without one, a
     * decorator whose templates have {@code {env}} fails to construct.
     *
     * @param environment of the form {@code [A-Za-z0-9._-]{1,64}}; not {@code global}, whose
     *     tenants' generations would be named as those of global resources are
     */
    public Builder environment(String environment) {
      if (!ENVIRONMENT.matcher(Objects.requireNonNull(environment, "environment")).matches()) {
        throw new IllegalArgumentException(
            "The environment must match [A-Za-z0-9._-]{1,64}; it has "
                + environment.length()
                + " characters.");
      }
      if (environment.equals("global")) {
        throw new IllegalArgumentException(
            "An environment cannot be named \"global\": its tenants would share generations in Redis"
                + " with the global resources of caches without an environment. Choose another"
                + " name.");
      }
      this.environment = environment;
      return this;
    }

    /**
     * Where the meters go; Micrometer's global registry by default. Caches with one registry share
     * their meters: counters add up, as does {@code keyward.journal.pending}; {@code
     * keyward.breaker.state} is that of the worst, and {@code keyward.redis.*} are the figures of
     * the one that was opened first. A registry with common tags for each tells them apart.
     */
    public Builder meterRegistry(MeterRegistry registry) {
      this.meterRegistry = Objects.requireNonNull(registry, "registry");
      return this;
    }

    /**
     * Says whose call it is; {@link TenantContext#current} by default. Where the {@link
     * TenantContext} is set too and names another tenant, calls throw {@link
     * TenantMismatchException}.
     */
    public Builder tenantResolver(TenantResolver resolver) {
      this.tenantResolver = Objects.requireNonNull(resolver, "resolver");
      return this;
    }

    /** How values become bytes; by default JSON, by the Jackson that the application has. */
    public Builder valueCodec(ValueCodec codec) {
      this.valueCodec = Objects.requireNonNull(codec, "codec");
      return this;
    }

    /**
     * How long the commands to Redis of one call may take before the delegate, and again after it;
     * 250 ms by default. A call that gets no answer in that time goes to the delegate.
     *
     * @param timeout at least 1 ms
     */
    public Builder operationTimeout(Duration timeout) {
      this.operationTimeout = positive(timeout, "operationTimeout");
      return this;
    }

    /**
     * How long the mark of a write lasts in Redis, 30 s by default: longer than any write takes.
     * Reads of the written entries go to the delegate meanwhile.
     *
     * @param time at least 1 ms
     */
    public Builder holdTime(Duration time) {
      this.holdTime = positive(time, "holdTime");
      return this;
    }

    /**
     * How long a load may take and still be cached, 10 s by default.
     *
     * @param time at least 1 ms
     */
    public Builder leaseTime(Duration time) {
      this.leaseTime = positive(time, "leaseTime");
      return this;
    }

    /**
     * How far the database that loads read from may lag behind the one that writes go to; zero by
     * default. Written entries are not cached for that long after a write, and nothing is put.
     */
    public Builder replicaLag(Duration lag) {
      if (Objects.requireNonNull(lag, "lag").isNegative()) {
        throw new IllegalArgumentException("replicaLag must not be negative: " + lag);
      }
      this.replicaLag = lag.isZero() ? lag : positive(lag, "replicaLag");
      return this;
    }

    /**
     * The secret for hashed parts of keys. Reads use {@code current}; evictions cover the others
     * too, so a new secret is rolled out as {@code (old, new)}, then {@code (new, old)}. Without
     * one, a decorator with a hashed part fails to construct. The arrays are copied.
     *
     * @param current at least 16 bytes
     * @param others at least 16 bytes each
     */
    public Builder keyHashSecret(byte[] current, byte[]... others) {
      List<byte[]> secrets = new ArrayList<>();
      secrets.add(secret(current));
      for (byte[] other : others) {
        secrets.add(secret(other));
      }
      this.keyHashSecrets = List.copyOf(secrets);
      return this;
    }

    /**
     * Tells the cache of the transactions that the application runs. Without one a write's
     * evictions take effect when its method returns, so a decorator must then stand outside of what
     * opens the transaction.
     *
     * <p>In a transaction, what its writes name stays marked until it has ended, however it does;
     * reads of that go to their delegates. Nothing that it loads is cached unless {@link
     * TransactionHook#mayFill()}, and nothing is put. What the hook throws reaches no caller: reads
     * then bypass the cache, and writes leave their marks for {@link #holdTime}.
     */
    public Builder transactionHook(TransactionHook hook) {
      this.transactionHook = Objects.requireNonNull(hook, "hook");
      return this;
    }

    /**
     * Keeps evictions beyond the life of this process, for instance in the database that writes go
     * to. What Redis could not be told of is in memory besides, as it is by default: this process
     * bypasses those entries, and delivers them first.
     *
     * @param journal started by {@link #build} and closed with the cache; of no other cache
     */
    public Builder journal(InvalidationJournal journal) {
      this.journal = Objects.requireNonNull(journal, "journal");
      return this;
    }

    /** What a write does when Redis cannot be told of it; {@code PROCEED} by default. */
    public Builder onUnreachableWrite(OnUnreachableWrite policy) {
      this.onUnreachableWrite = Objects.requireNonNull(policy, "policy");
      return this;
    }

    /**
     * Where entries are refreshed ahead of their end; by default a bounded pool of two daemon
     * threads, which ends with the cache. A given one stays the caller's to end; what it rejects is
     * counted ({@code keyward.errors}, {@code operation=refresh}, {@code kind=rejected}) and
     * skipped. Delegates run there with the entry's tenant bound by {@link TenantContext}; where a
     * {@link TenantResolver} does not answer that tenant there, nothing is loaded.
     */
    public Builder refreshExecutor(Executor executor) {
      this.refreshExecutor = Objects.requireNonNull(executor, "executor");
      return this;
    }

    /**
     * Tags the meters of tenant entries with their tenant, for the first {@code maxTenants} tenants
     * that are met; the rest share {@code (other)}. Off by default.
     *
     * @param maxTenants 1 to 10,000; each costs as many meters as there are cached methods
     */
    public Builder tenantTag(int maxTenants) {
      if (maxTenants < 1 || maxTenants > 10_000) {
        throw new IllegalArgumentException("maxTenants must be 1 to 10,000: " + maxTenants);
      }
      this.maxTenantTags = maxTenants;
      return this;
    }

    /**
     * Accepts a Redis that is not on loopback and asks for neither a password nor a client
     * certificate.
     *
     * @param justification why that is safe here; not blank
     */
    public Builder allowInsecure(String justification) {
      if (Objects.requireNonNull(justification, "justification").isBlank()) {
        throw new IllegalArgumentException(
            "allowInsecure needs a justification that is not blank.");
      }
      this.insecureJustification = justification;
      return this;
    }

    /**
     * The cache; without any I/O, so Redis need not be there.
     *
     * @throws IllegalStateException if the application has no Jackson, or not its modules for
     *     {@code java.time} and {@code Optional}, and no codec was given; or if the client does not
     *     fit a cache, in which case the message says what to do
     */
    public TenantCache build() {
      return DefaultTenantCache.open(
          new CacheSettings(
              redisson,
              environment,
              meterRegistry,
              tenantResolver,
              valueCodec,
              operationTimeout,
              holdTime,
              leaseTime,
              replicaLag,
              keyHashSecrets,
              transactionHook,
              journal,
              onUnreachableWrite,
              refreshExecutor,
              maxTenantTags,
              insecureJustification));
    }

    private static Duration positive(Duration duration, String name) {
      Objects.requireNonNull(duration, name);
      if (duration.compareTo(Duration.ofMillis(1)) < 0
          || duration.compareTo(Duration.ofDays(1)) > 0) {
        throw new IllegalArgumentException(name + " must be 1 ms to 1 day: " + duration);
      }
      return duration;
    }

    private static byte[] secret(byte[] secret) {
      if (Objects.requireNonNull(secret, "secret").length < MIN_SECRET_BYTES) {
        throw new IllegalArgumentException(
            "A key hash secret needs at least 16 bytes; this one has " + secret.length + ".");
      }
      return secret.clone();
    }
  }
}
