package io.keyward.internal.redis;

import io.keyward.internal.frame.Frame;
import io.keyward.internal.frame.Slice;
import io.keyward.internal.key.EntryKey;
import io.keyward.internal.redis.Bytes.Reply;
import io.keyward.support.Lifetime;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RBuckets;
import org.redisson.api.RedissonClient;
import org.redisson.api.options.OptionalOptions;
import org.redisson.client.codec.ByteArrayCodec;

/**
 * The steps of the protocol, one command each, over Redisson. Nothing is sent twice, and nothing
 * here blocks: the stages end by Redisson's threads, on which nothing may wait and no code of an
 * application may run. A stage fails with a {@link StoreException} and nothing else.
 *
 * <p>Ids, tokens and stamps are random, drawn by {@link #newId()}, and never used twice. Safe for
 * use by many threads.
 */
public final class RedisStore {

  /** Read once, so that Redisson connects; in the key space that an ACL leaves us. */
  private static final String PROBE = "keyward:probe";

  private final SecureRandom random = new SecureRandom();
  private final RedissonClient client;
  private final RBuckets buckets;
  private final ScriptRunner scripts;
  private final FirstContact contact;
  private final Sender sender;
  private volatile @Nullable Histories first;
  private final RefreshStore refreshes = new RefreshStore(this);
  private final WriteStore writes;

  /**
   * Sends through {@code client}, which stays the caller's to shut down; no I/O.
   *
   * @param timeout after which a command without an answer fails
   */
  public RedisStore(RedissonClient client, Duration timeout) {
    this(client, timeout, (keys, token, leave) -> {});
  }

  /**
   * As above.
   *
   * @param releases hears of those that Redis confirms
   */
  public RedisStore(RedissonClient client, Duration timeout, ReleaseListener releases) {
    OptionalOptions options =
        OptionalOptions.defaults().codec(ByteArrayCodec.INSTANCE).timeout(timeout).retryAttempts(0);
    this.client = client;
    this.buckets = client.getBuckets(options);
    this.scripts = new ScriptRunner(client.getScript(options));
    this.contact =
        new FirstContact(
            () ->
                Masters.contact(client, () -> buckets.getAsync(PROBE))
                    .thenCompose(answer -> atContact()),
            timeout.toNanos());
    this.sender = new Sender(contact);
    this.writes = new WriteStore(this, releases);
  }

  /**
   * Begins to connect, so that the first command need not wait for it; itself waits for nothing.
   */
  public void connect() {
    contact.begin();
  }

  /** A random number for an id, a token or a stamp: never 0, and never given twice. */
  public long newId() {
    long id = random.nextLong();
    return id == 0 ? newId() : id;
  }

  /** Reads the entry and its generations at one instant: one MGET. */
  public CompletionStage<Snapshot> read(EntryKey key) {
    List<String> keys = keysOf(key);
    return sender.send(
        "MGET",
        () -> buckets.<byte[]>getAsync(keys.toArray(String[]::new)),
        found -> snapshot(key, found));
  }

  private static Snapshot snapshot(EntryKey key, Map<String, byte[]> found) {
    return new Snapshot(generations(key, found), Frame.parse(found.get(key.text())));
  }

  private static List<Frame> generations(EntryKey key, Map<String, byte[]> found) {
    List<Frame> generations = new ArrayList<>(key.generations().size());
    for (String generation : key.generations()) {
      generations.add(Frame.parse(found.get(generation)));
    }
    return generations;
  }

  /**
   * Reads entries that share their generations, at one instant: one MGET.
   *
   * @param keys at least one
   * @return a snapshot for each, in order
   */
  public CompletionStage<List<Snapshot>> readAll(List<EntryKey> keys) {
    String[] names = keysOf(keys).toArray(String[]::new);
    return sender.send(
        "MGET",
        () -> buckets.<byte[]>getAsync(names),
        found -> {
          List<Frame> generations = generations(keys.get(0), found);
          return keys.stream()
              .map(key -> new Snapshot(generations, Frame.parse(found.get(key.text()))))
              .toList();
        });
  }

  /**
   * Asks for the right to fill the entry.
   *
   * @param id of the lease to be
   * @param unusableId the id of what the caller found in the entry and cannot use, if any: the
   *     lease takes its place
   * @param keep whether the lease is to keep that value, for {@link #restore}
   * @param leaseTime how long the lease lives
   * @param generationLife the longest life of what the lease may bring into the entry's groups: by
   *     so much (and the lease's time) their generations outlive this moment
   */
  public CompletionStage<LeaseReply> lease(
      EntryKey key,
      long id,
      @Nullable Long unusableId,
      boolean keep,
      Duration leaseTime,
      Lifetime generationLife) {
    List<byte[]> arguments = new ArrayList<>();
    arguments.add(Bytes.of(id));
    arguments.add(unusableId == null ? Bytes.NONE : Bytes.of(unusableId));
    arguments.add(Bytes.decimal(leaseTime.toMillis()));
    arguments.add(Bytes.decimal(generationLife.millis()));
    key.generations().forEach(generation -> arguments.add(Bytes.of(newId())));
    arguments.add(Bytes.ascii(keep ? "1" : "0"));
    return run(Script.LEASE, id, keysOf(key), arguments, reply -> leaseReply(key, reply));
  }

  private static LeaseReply leaseReply(EntryKey key, Reply reply) {
    int generations = key.generations().size();
    return switch (reply.text(1)) {
      case "ours" ->
          new LeaseReply.Ours(Bytes.stamps(reply.bytes(2)), Long.parseLong(reply.text(3)));
      case "held" -> new LeaseReply.Held();
      case "oom" -> new LeaseReply.OutOfMemory();
      case "other" -> {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i <= generations; i++) {
          frames.add(Frame.parse(reply.bytes(2 + i)));
        }
        yield new LeaseReply.Other(
            new Snapshot(List.copyOf(frames.subList(0, generations)), frames.get(generations)));
      }
      default -> throw Reply.foreign();
    };
  }

  /**
   * Asks for the right to fill entries that share their generations; see {@link #lease}.
   *
   * @param wishes at least one
   */
  public CompletionStage<LeasesReply> leaseAll(
      List<LeaseWish> wishes, Duration leaseTime, Lifetime generationLife) {
    List<String> generations = wishes.get(0).entry().generations();
    List<byte[]> arguments = new ArrayList<>();
    arguments.add(Bytes.decimal(generations.size()));
    arguments.add(Bytes.decimal(leaseTime.toMillis()));
    arguments.add(Bytes.decimal(generationLife.millis()));
    generations.forEach(generation -> arguments.add(Bytes.of(newId())));
    for (LeaseWish wish : wishes) {
      Long unusable = wish.unusableId();
      arguments.add(Bytes.of(wish.id()));
      arguments.add(unusable == null ? Bytes.NONE : Bytes.of(unusable));
      arguments.add(Bytes.ascii(wish.keep() ? "1" : "0"));
    }
    return run(
        Script.LEASE_ALL,
        wishes.get(0).id(),
        keysOf(wishes.stream().map(LeaseWish::entry).toList()),
        arguments,
        reply ->
            new LeasesReply(
                LeasesReply.answers(reply.letters(1, wishes.size())),
                Long.parseLong(reply.text(2))));
  }

  /** Puts the value in the place of the lease, with its stamps, if it is still there. */
  public CompletionStage<FillReply> fill(EntryKey key, long leaseId, FillValue value) {
    List<byte[]> arguments = new ArrayList<>();
    arguments.add(Bytes.of(leaseId));
    arguments.add(value.kind());
    arguments.add(Bytes.decimal(value.life().millis()));
    arguments.add(Bytes.of(value.fingerprint()));
    arguments.add(value.payload());
    return run(
        Script.FILL,
        leaseId,
        List.of(key.text()),
        arguments,
        reply ->
            switch (reply.text(1)) {
              case "stored" -> FillReply.STORED;
              case "lost" -> FillReply.LEASE_LOST;
              case "oom" -> FillReply.OUT_OF_MEMORY;
              default -> throw Reply.foreign();
            });
  }

  /**
   * Ends leases of entries that share their generations, and puts the values back that they kept,
   * if no write has ended them either.
   *
   * @param leases at least one
   * @param oldest how old a value may be
   * @return the payload of each value, in order; empty where it may not be served
   */
  public CompletionStage<List<Optional<Slice>>> restore(List<Settlement> leases, Lifetime oldest) {
    List<EntryKey> entries = leases.stream().map(Settlement::entry).toList();
    List<byte[]> arguments = new ArrayList<>();
    arguments.add(Bytes.decimal(entries.get(0).generations().size()));
    arguments.add(Bytes.decimal(oldest.millis()));
    leases.forEach(lease -> arguments.add(Bytes.of(lease.leaseId())));
    return run(
        Script.RESTORE,
        leases.get(0).leaseId(),
        keysOf(entries),
        arguments,
        reply -> Settlement.restored(reply, leases.size()));
  }

  /** Gives the lease up; answers whether it was still there. */
  public CompletionStage<Boolean> drop(EntryKey key, long leaseId) {
    return run(
        Script.DROP,
        leaseId,
        List.of(key.text()),
        List.of(Bytes.of(leaseId)),
        reply -> reply.text(1).equals("dropped"));
  }

  /**
   * Ends leases of entries in one slot, each by a value or by nothing.
   *
   * @param settlements at least one
   * @return what became of each, in order
   */
  public CompletionStage<List<Settlement.Outcome>> settleAll(
      List<Settlement> settlements, long fingerprint, Lifetime life) {
    List<byte[]> arguments = new ArrayList<>();
    arguments.add(Bytes.decimal(life.millis()));
    arguments.add(Bytes.of(fingerprint));
    settlements.forEach(settlement -> settlement.addTo(arguments));
    return run(
        Script.SETTLE_ALL,
        settlements.get(0).leaseId(),
        settlements.stream().map(settlement -> settlement.entry().text()).toList(),
        arguments,
        reply -> Settlement.outcomes(reply.letters(1, settlements.size())));
  }

  /** See {@link WriteStore#hold}. */
  public CompletionStage<HoldReply> hold(SlotKeys keys, long token, Duration holdTime) {
    return writes.hold(keys, token, holdTime);
  }

  /** See {@link WriteStore#release}. */
  public CompletionStage<ReleaseReply> release(
      SlotKeys keys, long token, Duration leave, @Nullable PutValue put) {
    return writes.release(keys, token, leave, put);
  }

  /** What each of Redis' masters says of itself; fails where the user may not use INFO. */
  public CompletionStage<List<Map<String, String>>> info() {
    return sender.send("INFO", () -> Masters.info(client), masters -> masters);
  }

  /** Before anything else is sent; whether Redis tells does not matter to the contact. */
  private CompletionStage<?> atContact() {
    CompletableFuture<Histories> asked = new CompletableFuture<>();
    try {
      asked = Histories.of(client).toCompletableFuture();
    } catch (RuntimeException e) { // a client that cannot say which masters there are
      asked.completeExceptionally(e);
    }
    return asked.handle((seen, failure) -> first = seen);
  }

  /** The histories that the masters had at first contact; null where there was none, or unknown. */
  public @Nullable Histories firstHistories() {
    return first;
  }

  /** Which histories of writes the masters have; fails as {@link #info} does. */
  public CompletionStage<Histories> histories() {
    return sender.send("INFO", () -> Histories.of(client), histories -> histories);
  }

  static List<String> keysOf(EntryKey key) {
    List<String> keys = new ArrayList<>(key.generations());
    keys.add(key.text());
    return keys;
  }

  /** The generations that the entries share, then the entries. */
  static List<String> keysOf(List<EntryKey> entries) {
    List<String> keys = new ArrayList<>(entries.get(0).generations());
    entries.forEach(entry -> keys.add(entry.text()));
    return keys;
  }

  /** The commands of a refresh. */
  public RefreshStore refreshes() {
    return refreshes;
  }

  <T> CompletionStage<T> run(
      Script script,
      long id,
      List<String> keys,
      List<byte[]> arguments,
      Function<Reply, T> decode) {
    return sender.send(
        script.name(),
        () -> scripts.run(script, keys, arguments.toArray(byte[][]::new)),
        parts -> decode.apply(Bytes.reply(parts, id, 2)));
  }
}
