package io.keyward.checker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What one thread has recorded up to now, while it perhaps goes on. A view that is moved from event
 * to event; used by one thread.
 */
final class Recording {

  /** Pieces that are mapped one by one, as one mapping ends at 2 GiB. */
  private static final int PIECE = Event.BYTES * 1_000_000;

  static final String READS = "-r";
  static final String WRITES = "-w";
  static final String TROUBLES = "-t";

  private final List<ByteBuffer> pieces = new ArrayList<>();
  private final int process;
  private final long length;
  private long at = -Event.BYTES;

  private Recording(int process, FileChannel file) throws IOException {
    this.process = process;
    for (long start = 0; start < file.size(); start += PIECE) {
      long size = Math.min(PIECE, file.size() - start);
      pieces.add(file.map(FileChannel.MapMode.READ_ONLY, start, size));
    }
    this.length = recorded(file.size());
  }

  static Recording of(Path file) {
    try (FileChannel channel = FileChannel.open(file)) {
      return new Recording(process(file), channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file of a thread: {@code p3-r1}, the second reader of the fourth process. */
  static String name(int process, boolean reads, int thread) {
    return "p" + process + (reads ? READS : WRITES) + thread;
  }

  /** The file of a process' {@link Trouble}. */
  static String name(int process) {
    return "p" + process + TROUBLES;
  }

  private static int process(Path file) {
    String name = file.getFileName().toString();
    return Integer.parseInt(name.substring(1, name.indexOf('-')));
  }

  /** Where the events end: all before it are whole. */
  private long recorded(long size) {
    long low = 0;
    long high = size / Event.BYTES;
    while (low < high) {
      long middle = (low + high) / 2;
      if (byteAt(middle * Event.BYTES, Event.TYPE) != 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    VarHandle.acquireFence();
    return low * Event.BYTES;
  }

  private byte byteAt(long event, int field) {
    return pieces.get((int) (event / PIECE)).get((int) (event % PIECE) + field);
  }

  private long longAt(int field) {
    return pieces.get((int) (at / PIECE)).getLong((int) (at % PIECE) + field);
  }

  private short shortAt(int field) {
    return pieces.get((int) (at / PIECE)).getShort((int) (at % PIECE) + field);
  }

  /** How many events there are. */
  long size() {
    return length / Event.BYTES;
  }

  /** Moves to the next event, or, after the last, before the first. */
  boolean next() {
    at += Event.BYTES;
    if (at < length) {
      return true;
    }
    at = -Event.BYTES;
    return false;
  }

  int process() {
    return process;
  }

  byte type() {
    return byteAt(at, Event.TYPE);
  }

  byte outcome() {
    return byteAt(at, Event.OUTCOME);
  }

  @SuppressWarnings("EnumOrdinal") // who wrote it is of the same build
  Op op() {
    return Op.values()[byteAt(at, Event.OP)];
  }

  int key() {
    return shortAt(Event.KEY);
  }

  int valueKey() {
    return shortAt(Event.VALUE_KEY);
  }

  long start() {
    return longAt(Event.START);
  }

  long end() {
    return longAt(Event.END);
  }

  long version() {
    return longAt(Event.VERSION);
  }

  long write() {
    return longAt(Event.WRITE);
  }

  long own() {
    return longAt(Event.OWN);
  }
}
