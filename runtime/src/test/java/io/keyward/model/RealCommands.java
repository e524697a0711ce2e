package io.keyward.model;

import io.keyward.internal.frame.Slice;
import io.keyward.internal.key.GroupKey;
import io.keyward.internal.redis.FillReply;
import io.keyward.internal.redis.FillValue;
import io.keyward.internal.redis.LeaseReply;
import io.keyward.internal.redis.LeaseWish;
import io.keyward.internal.redis.LeasesReply;
import io.keyward.internal.redis.PutValue;
import io.keyward.internal.redis.RedisStore;
import io.keyward.internal.redis.RefreshEnd;
import io.keyward.internal.redis.RefreshWish;
import io.keyward.internal.redis.RefreshesReply;
import io.keyward.internal.redis.ReleaseReply;
import io.keyward.internal.redis.Settlement;
import io.keyward.internal.redis.SlotKeys;
import io.keyward.support.Lifetime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** The model's commands, sent by the real store, by turns by the scripts for one and for many. */
final class RealCommands {

  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final Lifetime LIFE = new Lifetime(LEASE.toMillis());

  /** Longer than a lease lets generations live, so that a put has to extend them. */
  private static final Lifetime LIFE_OF_PUTS = new Lifetime(6 * LEASE.toMillis());

  private static final long FINGERPRINT = 7;
  private static final long FIRST_ID = 1_000_000;
  private static final long FIRST_TOKEN = 1_000;

  private final RedisStore store;
  private final RealRedis redis;
  private int sent;

  RealCommands(RedisStore store, RealRedis redis) {
    this.store = store;
    this.redis = redis;
  }

  static long id(int number) {
    return FIRST_ID + number;
  }

  static int number(long id) {
    return Math.toIntExact(id - FIRST_ID);
  }

  static long token(int number) {
    return FIRST_TOKEN + number;
  }

  static int tokenNumber(long token) {
    return Math.toIntExact(token - FIRST_TOKEN);
  }

  static int version(Slice payload) {
    return Integer.parseInt(payload.text());
  }

  private static byte[] payload(int version) {
    return Integer.toString(version).getBytes(StandardCharsets.US_ASCII);
  }

  private static FillValue value(int version) {
    return value(version, LIFE);
  }

  private static FillValue value(int version, Lifetime life) {
    return FillValue.value(FINGERPRINT, life, payload(version));
  }

  private static <T> T await(CompletionStage<T> stage) {
    return stage.toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
  }

  Reply run(Command command) {
    boolean many = sent++ % 2 == 1;
    if (command instanceof Command.Hold hold) {
      return hold(hold);
    }
    if (command instanceof Command.Release release) {
      return release(release);
    }
    if (command instanceof Command.Lease lease) {
      return many ? leaseAll(lease) : lease(lease);
    }
    if (command instanceof Command.Fill fill) {
      return many
          ? settleAll(Settlement.fill(RealRedis.ENTRY, id(fill.id()), payload(fill.version())))
          : fill(fill);
    }
    if (command instanceof Command.Drop drop) {
      return many ? settleAll(Settlement.drop(RealRedis.ENTRY, id(drop.id()))) : drop(drop);
    }
    if (command instanceof Command.Restore restore) {
      return restore(restore);
    }
    if (command instanceof Command.Refresh refresh) {
      return refresh(refresh);
    }
    if (command instanceof Command.Refreshed refreshed) {
      return refreshed(refreshed);
    }
    throw new IllegalArgumentException(command.toString());
  }

  private static SlotKeys keys(Set<Key> names) {
    List<GroupKey> groups = new ArrayList<>();
    String slot = RealRedis.ENTRY.slot();
    if (names.contains(Key.TENANT)) {
      groups.add(new GroupKey(RealRedis.ENTRY.generations().get(0), slot));
    }
    if (names.contains(Key.RESOURCE)) {
      groups.add(new GroupKey(RealRedis.ENTRY.generations().get(1), slot));
    }
    return new SlotKeys(
        slot, names.contains(Key.ENTRY) ? List.of(RealRedis.ENTRY) : List.of(), groups);
  }

  private Reply hold(Command.Hold hold) {
    var seen =
        await(store.hold(keys(hold.names()), token(hold.token()), RealRedis.HOLD))
            .stampsForPut(RealRedis.ENTRY);
    return seen == null
        ? new Reply.Held(true, Stamps.NONE)
        : new Reply.Held(false, redis.known(seen));
  }

  private Reply release(Command.Release release) {
    Command.Put put = release.put();
    PutValue value =
        put == null
            ? null
            : new PutValue(
                RealRedis.ENTRY,
                id(put.id()),
                io.keyward.internal.frame.Stamps.of(
                    redis.stamp(put.stamps().tenant()), redis.stamp(put.stamps().resource())),
                value(put.version(), LIFE_OF_PUTS));
    Duration leave = release.leave() ? RealRedis.LEAVE : Duration.ZERO;
    ReleaseReply reply =
        await(store.release(keys(release.names()), token(release.token()), leave, value));
    return reply == ReleaseReply.STORED ? Reply.Word.STORED : Reply.Word.EVICTED;
  }

  private Reply lease(Command.Lease lease) {
    Long unusable = lease.unusable() == 0 ? null : id(lease.unusable());
    LeaseReply reply =
        await(store.lease(RealRedis.ENTRY, id(lease.id()), unusable, lease.keep(), LEASE, LIFE));
    if (reply instanceof LeaseReply.Ours ours) {
      redis.learned(ours.stamps(), lease.fresh());
      return Reply.Word.OURS;
    }
    if (reply instanceof LeaseReply.Held) {
      return Reply.Word.HELD;
    }
    return reply instanceof LeaseReply.Other ? Reply.Word.OTHER : Reply.Word.OUT_OF_MEMORY;
  }

  private Reply leaseAll(Command.Lease lease) {
    Long unusable = lease.unusable() == 0 ? null : id(lease.unusable());
    LeaseWish wish = new LeaseWish(RealRedis.ENTRY, id(lease.id()), unusable, lease.keep());
    LeasesReply.Answer answer = await(store.leaseAll(List.of(wish), LEASE, LIFE)).each().get(0);
    if (answer == LeasesReply.Answer.OURS
        && await(store.read(RealRedis.ENTRY)).entry()
            instanceof io.keyward.internal.frame.Frame.Lease ours) {
      redis.learned(ours.stamps(), lease.fresh());
    }
    return switch (answer) {
      case OURS -> Reply.Word.OURS;
      case HELD -> Reply.Word.HELD;
      case TAKEN -> Reply.Word.OTHER;
      case OUT_OF_MEMORY -> Reply.Word.OUT_OF_MEMORY;
    };
  }

  private Reply fill(Command.Fill fill) {
    FillReply reply = await(store.fill(RealRedis.ENTRY, id(fill.id()), value(fill.version())));
    return switch (reply) {
      case STORED -> Reply.Word.STORED;
      case LEASE_LOST -> Reply.Word.LOST;
      case OUT_OF_MEMORY -> Reply.Word.OUT_OF_MEMORY;
    };
  }

  private Reply drop(Command.Drop drop) {
    boolean dropped = await(store.drop(RealRedis.ENTRY, id(drop.id())));
    return dropped ? Reply.Word.DROPPED : Reply.Word.LOST;
  }

  private Reply settleAll(Settlement settlement) {
    Settlement.Outcome outcome =
        await(store.settleAll(List.of(settlement), FINGERPRINT, LIFE)).get(0);
    return switch (outcome) {
      case STORED -> Reply.Word.STORED;
      case DROPPED -> Reply.Word.DROPPED;
      case LEASE_LOST -> Reply.Word.LOST;
      case OUT_OF_MEMORY -> Reply.Word.OUT_OF_MEMORY;
    };
  }

  /** It does not tell a lease that was lost from one that had nothing to serve. */
  private Reply restore(Command.Restore restore) {
    Settlement lease = Settlement.drop(RealRedis.ENTRY, id(restore.id()));
    Optional<Slice> payload = await(store.restore(List.of(lease), LIFE)).get(0);
    return payload.<Reply>map(it -> new Reply.Restored(version(it))).orElse(Reply.Word.LOST);
  }

  private Reply refresh(Command.Refresh refresh) {
    RefreshWish wish = wish(refresh.token(), refresh.valueId());
    RefreshesReply.Answer answer =
        await(store.refreshes().refresh(List.of(wish), LEASE, LIFE)).each().get(0);
    return switch (answer) {
      case OURS -> Reply.Word.OURS;
      case NO -> Reply.Word.LOST;
      case OUT_OF_MEMORY -> Reply.Word.OUT_OF_MEMORY;
    };
  }

  private Reply refreshed(Command.Refreshed refreshed) {
    RefreshWish wish = wish(refreshed.token(), refreshed.valueId());
    RefreshEnd end =
        switch (refreshed.version()) {
          case Command.Refreshed.AWAY -> RefreshEnd.away(wish);
          case Command.Refreshed.LEFT -> RefreshEnd.left(wish);
          default -> RefreshEnd.by(wish, value(refreshed.version()));
        };
    return switch (await(store.refreshes().refreshed(List.of(end))).get(0)) {
      case STORED -> Reply.Word.STORED;
      case REMOVED -> Reply.Word.REMOVED;
      case LOST -> Reply.Word.LOST;
      case OUT_OF_MEMORY -> Reply.Word.OUT_OF_MEMORY;
    };
  }

  private static RefreshWish wish(int token, int valueId) {
    return new RefreshWish(RealRedis.ENTRY, id(token), id(valueId), 0);
  }
}
