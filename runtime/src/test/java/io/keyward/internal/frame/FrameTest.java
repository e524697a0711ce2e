package io.keyward.internal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.internal.key.EntryKey;
import io.keyward.support.Lifetime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The bytes are fixed: versions of the library share one Redis. */
class FrameTest {

  private static final EntryKey KEY =
      new EntryKey("tenant:{a}:u:1", List.of("keyward:{a}:gen", "keyward:{a}:gen:u"), "{a}");
  private static final String HEAD = "0000000000000005" + "02" + "000000000000000b000000000000000c";
  private static final String BODY =
      "01" + "0000000000000007" + "0000000000000008" + "ffffffffffffffff" + "0000000e";

  private static final byte[] GENERATION =
      hex("ff4b5747" + "000000000000000b" + "0000000000000009");
  private static final byte[] HOLD = hex("ff4b574831" + "0000000000000001" + "0000000000000002");
  private static final byte[] LEASE = concat(hex("ff4b574c" + HEAD + "0000000e"), KEY.text());
  private static final byte[] VALUE = concat(hex("ff4b5756" + HEAD + BODY), KEY.text() + "payload");
  private static final byte[] ABSENT = concat(hex("ff4b5741" + HEAD + BODY), KEY.text());

  @Test
  void readsEachKind() {
    assertThat(Frame.parse(null)).isEqualTo(Frame.Missing.INSTANCE);
    assertThat(Frame.parse(GENERATION)).isEqualTo(new Frame.Generation(11));
    assertThat(Frame.parse(HOLD)).isEqualTo(new Frame.Hold(true));
    assertThat(Frame.parse(LEASE))
        .isInstanceOfSatisfying(
            Frame.Lease.class,
            lease -> {
              assertThat(lease.id()).isEqualTo(5);
              assertThat(lease.isFor(KEY)).isTrue();
              assertThat(lease.expired().length()).isZero();
              assertThat(lease.stamps().areCurrent(generations(11, 12))).isTrue();
            });
    assertThat(Frame.parse(VALUE))
        .isInstanceOfSatisfying(
            Frame.Value.class,
            value -> {
              assertThat(value.stamps()).isEqualTo(Stamps.of(11, 12));
              assertThat(value.fingerprint()).isEqualTo(7);
              assertThat(value.storedAtMillis()).isEqualTo(8);
              assertThat(value.life()).isEqualTo(Lifetime.ETERNAL);
              assertThat(value.isFor(KEY)).isTrue();
              assertThat(value.payload().text()).isEqualTo("payload");
            });
    assertThat(Frame.parse(ABSENT)).isInstanceOf(Frame.Absent.class);
  }

  @Test
  void leavesWhatALaterVersionWrote() {
    byte[] later = VALUE.clone();
    later[4 + 8 + 1 + 16] = 2;
    assertThat(Frame.parse(later)).isEqualTo(Frame.Unknown.INSTANCE);
    assertThat(Frame.parse(hex("ff4b575a"))).isEqualTo(Frame.Unknown.INSTANCE);
  }

  @Test
  void takesNothingThatIsNotOursForAFrame() throws IOException {
    ByteArrayOutputStream serialised = new ByteArrayOutputStream();
    new ObjectOutputStream(serialised).writeObject("text");
    List<byte[]> foreign =
        List.of(
            new byte[0],
            hex("ff4b57"),
            serialised.toByteArray(),
            "{\"a\":1}".getBytes(StandardCharsets.UTF_8),
            "\u00ffKWV".getBytes(StandardCharsets.UTF_8),
            new String(VALUE, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8));
    assertThat(foreign).allMatch(bytes -> Frame.parse(bytes) == Frame.Missing.INSTANCE);
  }

  @Test
  void noCutOfAFrameIsTakenForTheWholeAndNoneThrows() {
    for (byte[] whole : List.of(GENERATION, HOLD, LEASE, ABSENT)) {
      for (int length = 0; length < whole.length; length++) {
        assertThat(Frame.parse(Arrays.copyOf(whole, length)))
            .as("%d bytes of %s", length, Frame.parse(whole))
            .isInstanceOfAny(Frame.Missing.class, Frame.Broken.class);
      }
    }
    int head = 4 + 8 + 1 + 16;
    assertThat(Frame.parse(Arrays.copyOf(VALUE, head - 1))).isEqualTo(Frame.Missing.INSTANCE);
    assertThat(Frame.parse(Arrays.copyOf(VALUE, head))).isEqualTo(new Frame.Broken(5));
    assertThat(Frame.parse(Arrays.copyOf(ABSENT, ABSENT.length + 1)))
        .isEqualTo(new Frame.Broken(5));
  }

  @Test
  void noDamageMakesItThrow() {
    Random random = new Random(5);
    for (int i = 0; i < 200_000; i++) {
      byte[] bytes = List.of(GENERATION, HOLD, LEASE, VALUE, ABSENT).get(i % 5).clone();
      for (int j = random.nextInt(4); j >= 0; j--) {
        bytes[3 + random.nextInt(bytes.length - 3)] = (byte) random.nextInt();
      }
      assertThat(Frame.parse(bytes)).isNotNull();
    }
  }

  @Test
  void stampsAreCurrentOnlyIfEachIs() {
    Stamps stamps = Stamps.of(11, 12);
    assertThat(stamps.areCurrent(generations(11, 12))).isTrue();
    assertThat(stamps.areCurrent(generations(11, 13))).isFalse();
    assertThat(stamps.areCurrent(generations(13, 12))).isFalse();
    assertThat(stamps.areCurrent(generations(11))).isFalse();
    assertThat(stamps.areCurrent(List.of(new Frame.Generation(11), Frame.Missing.INSTANCE)))
        .isFalse();
    assertThat(stamps.areCurrent(List.of(new Frame.Generation(11), new Frame.Hold(false))))
        .isFalse();
  }

  @Test
  void aKeyIsItsOwnTextAndNothingElse() {
    byte[] bytes = "xtenant:{a}y".getBytes(StandardCharsets.US_ASCII);
    Slice slice = new Slice(bytes, 1, bytes.length - 2);
    assertThat(slice.isText("tenant:{a}")).isTrue();
    assertThat(slice.isText("tenant:{b}")).isFalse();
    assertThat(slice.isText("tenant:{a}y")).isFalse();
    assertThat(new Slice(new byte[] {(byte) 0xE9}, 0, 1).isText("\u00e9")).isFalse();
  }

  private static List<Frame> generations(long... stamps) {
    return Arrays.stream(stamps).<Frame>mapToObj(Frame.Generation::new).toList();
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }

  private static byte[] concat(byte[] head, String text) {
    byte[] tail = text.getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(head.length + tail.length).put(head).put(tail).array();
  }
}
