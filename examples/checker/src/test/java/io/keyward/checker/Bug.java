package io.keyward.checker;

/**
 * Bugs that are planted one at a time: each takes a step out of the protocol, or bends it, by one
 * textual replacement in the runtime's own source; and the plan under which the step is missed.
 * Their order and names are those of the last table of the protocol.
 */
enum Bug {
  FILL_ANY_LEASE(
      "fill.lua",
      "kind(lease) ~= 'L' or id(lease) ~= ID",
      "kind(lease) ~= 'L'",
      "ops=find,save keys=1"),

  FILL_STAMPED_WITH_TODAYS_GENERATIONS(
      "fill.lua",
      "local bytes = value(KIND, KEYS[1], ID, stamps(lease), LIFE",
      Lua.TODAYS + "local bytes = value(KIND, KEYS[1], ID, todays(KEYS[1]), LIFE",
      "ops=find,save-group keys=2"),

  HIT_THOUGH_OUTDATED(
      "internal/engine/Judge.java",
      "if (!snapshot.isCurrent())",
      "if (false)",
      "ops=find,save-group keys=2"),

  LEASE_OVER_A_HOLD(
      "lease.lua",
      "if hold(frames[i]) then return { ID, 'held' } end",
      "",
      "ops=find,save keys=2 hangs=0.05 hold=200 readers=6 load-pause=2000 write-pause=3000"),

  NO_HOLD("hold.lua", "set_hold(KEYS[i], h)", "true", "ops=find,save hangs=0.2"),

  NO_HOLD_ON_THE_GENERATION(
      "hold.lua",
      "set_hold(KEYS[i], h)",
      "i > ENTRIES or set_hold(KEYS[i], h)",
      "ops=find,save-group hangs=0.2"),

  HOLD_REPLACES_ANOTHERS(
      "hold.lua", "hold(get(KEYS[i])) or {", "{", "ops=find,put keys=1 hangs=0.2 writers=3"),

  PUT_THOUGH_CONTESTED("release.lua", "and not h.contested ", "", "ops=find,put keys=1 writers=3"),

  RELEASE_CLEARS_THE_MARK(
      "release.lua", "h.contested = true", "h.contested = false", "ops=find,put keys=1 writers=3"),

  RELEASE_DELETES_ANOTHERS_HOLD(
      "release.lua",
      "if h and #h.writers > 0 then",
      "if false then",
      "ops=find,save keys=1 writers=3 hangs=0.1"),

  RELEASE_LEAVES_ANOTHERS_HOLD_UNMARKED(
      "release.lua",
      "if ours or i <= ENTRIES or LEAVE > 0 then",
      "if ours or LEAVE > 0 then",
      "ops=find,put,save-named keys=1 writers=3"),

  RELEASE_LEAVES_WHAT_IT_FINDS(
      "release.lua",
      "  else\n    vacate(key)",
      "  elseif ours then\n    vacate(key)",
      "ops=find,save-named"),

  PUT_STAMPED_WITH_TODAYS_GENERATIONS(
      "release.lua",
      "local bytes = value(ARGV[5], key, ARGV[6], ARGV[9],",
      Lua.TODAYS + "local bytes = value(ARGV[5], key, ARGV[6], todays(key),",
      "ops=find,put,save-group keys=2 writers=4 write-pause=4000"),

  ACKNOWLEDGED_BEFORE_RELEASE(
      "internal/engine/Writing.java",
      "release(after, put, false);",
      "PutValue late = put; new Thread(() -> release(after, late, false)).start();",
      "ops=find,save-named"),

  NO_JOURNAL(
      "internal/engine/PendingReleases.java",
      "synchronized void add(SlotKeys keys, long token, Duration leave, long kept) {",
      "synchronized void add(SlotKeys keys, long token, Duration leave, long kept) {"
          + " if (keys != null) { return; }",
      Plans.OUTAGES),

  NO_BYPASS_BEFORE_DELIVERY(
      "internal/engine/PendingReleases.java",
      "boolean covers(EntryKey entry) {",
      "boolean covers(EntryKey entry) { if (entry != null) { return false; }",
      Plans.OUTAGES),

  NO_TABLE_BESIDE_THE_DATA(
      "jdbc/JdbcJournal.java",
      "    Duration grace = sweepInterval.multipliedBy(2);",
      "    if (batch != null) { return; }\n    Duration grace = sweepInterval.multipliedBy(2);",
      "ops=find,save transactions=1 hangs=0.3 keys=40 writers=8 load-pause=1000"
          + " write-pause=100000 write-every=500000 faults=flush fault-every=3000"),

  KEYS_OF_BEFORE_THE_DELEGATE_ONLY(
      "internal/engine/Writing.java",
      "return returned ? named.and(call.namedBy(result)) : named;",
      "return named;",
      "ops=find,save-named"),

  ONE_TOKEN_FOR_ALL_WRITERS(
      "internal/engine/Writer.java",
      "this.token = engine.store().newId();",
      "this.token = 42;",
      "ops=find,put keys=1 tenants=1 writers=4 write-every=500"),

  IDS_USED_TWICE(
      "internal/engine/Search.java",
      "long id = engine.store().newId();\n    long sentNanos",
      "long id = 42;\n    long sentNanos",
      "ops=find,save keys=1"),

  GENERATIONS_THAT_REPEAT(
      "internal/redis/RedisStore.java",
      "key.generations().forEach(generation -> arguments.add(Bytes.of(newId())));",
      "key.generations().forEach(generation -> arguments.add(Bytes.of(42L)));",
      "ops=find,save-group keys=2"),

  A_SNAPSHOT_LOAD_FILLS(
      "jdbc/JdbcTransaction.java",
      "settings.readOnly() && isReadCommitted()",
      "settings.readOnly()",
      "ops=find,save transactions=0.5 transaction-reads=6"),

  A_TRANSACTION_READS_THE_CACHE_FOR_WHAT_IT_WROTE(
      "internal/engine/TransactionWrites.java",
      "return named.covers(entry);",
      "return false;",
      "ops=find,save transactions=1 transaction-reads=4 write-pause=5000"
          + " faults=flush fault-every=100"),

  RELEASED_WHEN_THE_CALL_RETURNS(
      "internal/engine/Writing.java",
      "return LaterWrite.of(",
      "failed(false);\n    if (answer != null) {\n      return answer;\n    }\n    return LaterWrite.of(",
      "ops=find,save-later"),

  REFRESH_OVER_ANY_VALUE(
      "refreshed.lua",
      "kind(old) ~= 'V' or id(old) ~= ID then",
      "kind(old) ~= 'V' then",
      "ops=quote,save " + Plans.SLOW_REFRESHES),

  REFRESH_STAMPED_WITH_TODAYS_GENERATIONS(
      "refreshed.lua",
      "local bytes = value(KIND, entry, TOKEN, stamps(old), LIFE",
      Lua.TODAYS + "local bytes = value(KIND, entry, TOKEN, todays(entry), LIFE",
      "ops=quote,save-group " + Plans.SLOW_REFRESHES),

  A_CANCELLED_WRITE_IS_ROLLED_BACK(
      "internal/engine/LaterWrite.java",
      "own.givenUp || DelegateFailure.leavesOpen(failure)",
      "false",
      "ops=find,save-later cancels=0.3 keys=6 hold=300 write-pause=8000"),

  NO_HOLD_LEFT_FOR_THE_LAG(
      "internal/engine/Writer.java",
      "Duration lag = engine.replicaLag();",
      "Duration lag = Duration.ZERO;",
      "ops=find,save lag=150 replica-lag=150 keys=12 write-every=80000"),

  /** None of the protocol's: all tenants are one. */
  TENANT_FORGOTTEN(
      "internal/key/KeyLayout.java",
      "KeyStem stem = makeStem(template, tenant);",
      "KeyStem stem = makeStem(template, tenant == null ? null : TenantId.of(\"tenant-a\"));",
      "ops=find,save keys=1");

  private final String file;
  private final String text;
  private final String instead;
  private final String plan;

  /**
   * A bug.
   *
   * @param file a script's name, or a source file under {@code io/keyward}
   * @param text what is replaced: it must be there exactly once
   */
  Bug(String file, String text, String instead, String plan) {
    this.file = file;
    this.text = text;
    this.instead = instead;
    this.plan = plan;
  }

  String file() {
    return file;
  }

  String text() {
    return text;
  }

  String instead() {
    return instead;
  }

  /** Under which it is found; ends when it is, or after two minutes. */
  Plan plan() {
    return Plan.of(
        ("until-found=true seconds=120 most-seconds=120 control=0 " + plan).split(" ", -1));
  }

  /** The plan in which nothing is to be found, for so many seconds. */
  Plan planOfSeconds(int seconds) {
    return plan().with(Setting.SECONDS, seconds);
  }

  private static final class Plans {

    /** Loads of which some are much slower than others, and time for a value to be due. */
    static final String SLOW_REFRESHES =
        "keys=2 tenants=1 readers=6 load-pause=20000 write-pause=500 write-every=30000";

    /** Few writes, so that what one leaves undelivered is not cleared by the next. */
    static final String OUTAGES =
        "ops=find,save keys=12 write-every=150000"
            + " faults=lose-all,cut timeout=100 fault-every=2500 fault-lasts=300";
  }

  private static final class Lua {

    /** A function that reads an entry's generations as they are now. */
    static final String TODAYS =
        """
        local function todays(entry)
          local tag = string.match(entry, '{.-}')
          local function stamp(key)
            local generation = get(key)
            return kind(generation) == 'G' and string.sub(generation, 5, 12) or '--------'
          end
          return stamp('keyward:' .. tag .. ':gen')
            .. stamp('keyward:' .. tag .. ':gen:' .. string.match(entry, '}:(%a+)'))
        end
        """;
  }
}
