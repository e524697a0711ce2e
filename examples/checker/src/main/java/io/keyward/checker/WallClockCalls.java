package io.keyward.checker;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where a class file calls a wall clock, by its constant pool; and the same file with those calls
 * going to {@link ClockSkew}, whose methods have the same names and types.
 */
final class WallClockCalls {

  static final String INSTEAD = "io/keyward/checker/ClockSkew";

  private static final Set<String> CALLS =
      Set.of("java/lang/System.currentTimeMillis()J", "java/time/Instant.now()Ljava/time/Instant;");

  private static final int COUNT_AT = 8;
  private static final int UTF8 = 1;
  private static final int CLASS = 7;
  private static final int METHOD = 10;

  private final ByteBuffer file;

  /** By the constant's number: where it begins in the file; 0 for none. */
  private final int[] at;

  private final int end;
  private final List<Integer> methods = new ArrayList<>();

  private WallClockCalls(byte[] bytes) {
    this.file = ByteBuffer.wrap(bytes);
    this.at = new int[number(COUNT_AT)];
    int next = COUNT_AT + 2;
    for (int constant = 1; constant < at.length; constant++) {
      at[constant] = next;
      int tag = file.get(next);
      next += size(tag, next);
      if (tag == 5 || tag == 6) {
        constant++; // a long or a double counts as two
      }
    }
    this.end = next;
    for (int start : at) {
      if (start > 0 && file.get(start) == METHOD && CALLS.contains(method(start))) {
        methods.add(start);
      }
    }
  }

  static WallClockCalls of(byte[] classFile) {
    return new WallClockCalls(classFile);
  }

  private int number(int position) {
    return file.getShort(position) & 0xffff;
  }

  private int size(int tag, int position) {
    return switch (tag) {
      case UTF8 -> 3 + number(position + 1);
      case CLASS, 8, 16, 19, 20 -> 3;
      case 15 -> 4;
      case 5, 6 -> 9;
      default -> 5;
    };
  }

  private String method(int start) {
    int owner = at[number(start + 1)];
    int nameAndType = at[number(start + 3)];
    return text(number(owner + 1))
        + "."
        + text(number(nameAndType + 1))
        + text(number(nameAndType + 3));
  }

  private String text(int constant) {
    int start = at[constant];
    return new String(file.array(), start + 3, number(start + 1), StandardCharsets.UTF_8);
  }

  /** How many of the calls that are known are in it. */
  int count() {
    return methods.size();
  }

  /** With two more constants, the other class and its name, in the place of the owners. */
  byte[] redirected() {
    byte[] name = INSTEAD.getBytes(StandardCharsets.UTF_8);
    ByteBuffer changed = ByteBuffer.allocate(file.capacity() + 6 + name.length);
    changed.put(file.array(), 0, end);
    changed.put((byte) UTF8).putShort((short) name.length).put(name);
    changed.put((byte) CLASS).putShort((short) at.length);
    changed.put(file.array(), end, file.capacity() - end);
    changed.putShort(COUNT_AT, (short) (at.length + 2));
    methods.forEach(start -> changed.putShort(start + 1, (short) (at.length + 1)));
    return changed.array();
  }
}
