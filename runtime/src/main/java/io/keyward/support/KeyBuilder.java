package io.keyward.support;

import io.keyward.TenantId;
import io.keyward.internal.key.EntryKey;
import io.keyward.internal.key.KeyLayout;
import io.keyward.internal.key.KeyResult;
import io.keyward.internal.key.KeyStem;
import io.keyward.internal.key.KeyUse;
import io.keyward.internal.key.KeyWriter;
import io.keyward.internal.key.UserCode;
import io.keyward.support.KeyTemplate.Piece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A key in the making: its tenant is bound, its parts are added in the template's order. One call's
 * own; not safe for many threads.
 *
 * <p>Nothing here throws for a value: a part that has no text (a step of a path was null or threw,
 * a text failed its validation) makes a read bypass the cache, and a write evict more, or nothing.
 */
public final class KeyBuilder {

  private final KeyTemplate template;
  private final KeyLayout layout;
  private final KeyStem stem;
  private final KeyUse use;

  /** The key under each secret that it is to be named under: one, until a part is hashed. */
  private KeyWriter[] writers;

  /** How the parts were added; null where they are not kept. */
  private @Nullable List<Consumer<KeyBuilder>> parts;

  private int pieces;
  private int surplus;
  private boolean nullOnTheWay;
  private @Nullable Throwable failure;

  private KeyBuilder(KeyTemplate template, KeyLayout layout, KeyStem stem, KeyUse use) {
    this.template = template;
    this.layout = layout;
    this.stem = stem;
    this.use = use;
    this.writers = new KeyWriter[] {KeyWriter.start(stem.text(), use, layout.secrets())};
  }

  /**
   * Begins a key; for the runtime.
   *
   * @param tenant whose it is; null, and not looked at, for a global template
   * @throws IllegalStateException without a tenant or environment that the template has
   */
  public static KeyBuilder start(
      KeyTemplate template, KeyLayout layout, @Nullable TenantId tenant, KeyUse use) {
    KeyStem stem = layout.stem(template, template.isGlobal() ? null : tenant);
    return new KeyBuilder(template, layout, stem, use);
  }

  /** Keeps the parts, so that the key can be made {@link #again}; for the runtime. */
  public KeyBuilder keepingParts() {
    parts = new ArrayList<>();
    return this;
  }

  /**
   * The key as it is made from the same arguments now, which may have changed; for the runtime,
   * after {@link #finish}.
   */
  public KeyResult again() {
    KeyBuilder again = new KeyBuilder(template, layout, stem, use);
    Objects.requireNonNull(parts, "parts").forEach(part -> part.accept(again));
    return again.finish();
  }

  /** A part that is an integer. */
  public KeyBuilder number(long value) {
    if (parts != null) {
      parts.add(key -> key.number(value));
    }
    if (toNextPart()) {
      for (KeyWriter writer : writers) {
        writer.number(value);
      }
    }
    return this;
  }

  /** A part with its text form. */
  public <T> KeyBuilder part(KeyText<? super T> text, @Nullable T value) {
    if (parts != null) {
      parts.add(key -> key.part(text, value));
    }
    if (toNextPart()) {
      write(text.form(), value);
    }
    return this;
  }

  /** A part at the end of a path. */
  public <T> KeyBuilder part(KeyText<? super T> text, Path<T> path) {
    if (parts != null) {
      parts.add(key -> key.part(text, path.again()));
    }
    if (!toNextPart()) {
      return this;
    }
    if (path.failure() != null) {
      failure = path.failure();
    } else if (path.isNullOnTheWay()) {
      nullOnTheWay = true;
    } else {
      write(text.form(), path.value());
    }
    return this;
  }

  private <T> void write(TextForm<? super T> form, @Nullable T value) {
    if (form.isHashed()) {
      spreadOverSecrets();
    }
    try {
      for (KeyWriter writer : writers) {
        form.write(value, 0, writer);
      }
    } catch (Throwable thrown) {
      failure = UserCode.survived(thrown);
    }
  }

  private void spreadOverSecrets() {
    int secrets = layout.secrets().count();
    if (secrets == 0) {
      throw new IllegalStateException(
          "The key "
              + template
              + " has a hashed part and the cache has no secret."
              + " Give it one: TenantCache.builder(redisson).keyHashSecret(bytes).");
    }
    if (use.coversAllSecrets() && writers.length < secrets) {
      KeyWriter first = writers[0];
      writers = Arrays.copyOf(writers, secrets);
      Arrays.setAll(writers, secret -> secret == 0 ? first : first.under(secret));
    }
  }

  /** Writes what stands before the next part; whether that part still matters. */
  private boolean toNextPart() {
    List<Piece> tail = template.tail();
    boolean there = false;
    while (!there && pieces < tail.size()) {
      Piece piece = tail.get(pieces++);
      literal(piece);
      there = piece.then().isPart();
    }
    surplus += there ? 0 : 1;
    return failure == null && !(nullOnTheWay && use == KeyUse.READ);
  }

  private void literal(Piece piece) {
    for (KeyWriter writer : writers) {
      writer.literal(piece.literal());
      if (piece.then() == Piece.Then.ENVIRONMENT) {
        writer.literal(String.valueOf(layout.environment()));
      }
    }
  }

  /**
   * What came of it, under the first secret; called once, for the runtime.
   *
   * @throws IllegalStateException if it got more or fewer parts than its template has
   */
  public KeyResult finish() {
    writeRest();
    if (failure != null) {
      return new KeyResult.Failed(stem.resource(), failure);
    }
    if (nullOnTheWay) {
      return KeyResult.NullOnTheWay.INSTANCE;
    }
    if (use == KeyUse.READ && !isValid()) {
      return KeyResult.Invalid.INSTANCE;
    }
    return new KeyResult.Usable(stem.entry(writers[0].toString()));
  }

  private void writeRest() {
    List<Piece> tail = template.tail();
    int missing = 0;
    while (pieces < tail.size()) {
      Piece piece = tail.get(pieces++);
      literal(piece);
      missing += piece.then().isPart() ? 1 : 0;
    }
    if (missing > 0 || surplus > 0) {
      throw new IllegalStateException(
          "A key of "
              + template
              + " got "
              + (missing > 0 ? missing + " parts too few" : surplus + " parts too many")
              + ": its decorator was not generated for this template.");
    }
  }

  /** Whether all text is valid: it may be stored. For the runtime, after {@link #finish}. */
  public boolean isValid() {
    return writers[0].isValid();
  }

  /** A usable key under the other secrets, if any. For the runtime, after {@link #finish}. */
  public List<EntryKey> underOtherSecrets() {
    if (writers.length == 1) {
      return List.of();
    }
    List<EntryKey> keys = new ArrayList<>();
    for (int secret = 1; secret < writers.length; secret++) {
      keys.add(stem.entry(writers[secret].toString()));
    }
    return keys;
  }
}
