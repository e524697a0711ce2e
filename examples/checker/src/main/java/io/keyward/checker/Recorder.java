package io.keyward.checker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.VarHandle;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Records what one thread does, in a file that is mapped into memory: a record costs a few stores,
 * and stays when the process is killed. Safe for use by many threads, as a thread's call may end in
 * another one.
 */
final class Recorder {

  private static final int CHUNK = Event.BYTES * 8192;

  private final FileChannel file;
  private MappedByteBuffer chunk;
  private long chunkStart;
  private int at;

  Recorder(Path path) {
    try {
      this.file =
          FileChannel.open(
              path,
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.chunk = map(0);
  }

  private MappedByteBuffer map(long start) {
    try {
      return file.map(FileChannel.MapMode.READ_WRITE, start, CHUNK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A read that gave {@code value}; null where there is none.
   *
   * @param own what its transaction has written there itself; 0 for nothing
   */
  void read(Op op, int key, long start, long end, @Nullable Item value, int valueKey, long own) {
    byte outcome = value == null ? Event.NONE : Event.RETURNED;
    long version = value == null ? -1 : value.version();
    long write = value == null ? 0 : value.write();
    put(Event.READ, op, key, valueKey, outcome, start, end, version, write, own);
  }

  /** A read that threw. */
  void readThrew(Op op, int key, long start, long end) {
    put(Event.READ, op, key, -1, Event.THREW, start, end, -1, 0);
  }

  /**
   * A write begins.
   *
   * @param journaled whether the database keeps its evictions with its data
   */
  void begun(Op op, int key, long write, boolean journaled, long start) {
    put(Event.BEGUN, op, key, -1, journaled ? Event.JOURNALED : 0, start, 0, -1, write);
  }

  void intent(Op op, int key, long write, long version, long at) {
    put(Event.INTENT, op, key, -1, (byte) 0, at, 0, version, write);
  }

  void committed(Op op, int key, long write, long version, long at) {
    put(Event.COMMITTED, op, key, -1, (byte) 0, at, 0, version, write);
  }

  void ended(Op op, int key, long write, boolean returned, long end) {
    put(Event.ENDED, op, key, -1, returned ? Event.RETURNED : Event.THREW, 0, end, -1, write);
  }

  void troubleBegins(long at) {
    put(Event.TROUBLE, Op.SAVE, -1, -1, (byte) 0, at, 0, -1, 0);
  }

  void troubleEnds(long at) {
    put(Event.NO_TROUBLE, Op.SAVE, -1, -1, (byte) 0, at, 0, -1, 0);
  }

  private void put(
      byte type,
      Op op,
      int key,
      int valueKey,
      byte outcome,
      long start,
      long end,
      long version,
      long write) {
    put(type, op, key, valueKey, outcome, start, end, version, write, 0);
  }

  @SuppressWarnings("EnumOrdinal") // who reads it is of the same build
  private synchronized void put(
      byte type,
      Op op,
      int key,
      int valueKey,
      byte outcome,
      long start,
      long end,
      long version,
      long write,
      long own) {
    if (at == CHUNK) {
      chunkStart += CHUNK;
      chunk = map(chunkStart);
      at = 0;
    }
    chunk.putLong(at + Event.START, start);
    chunk.putLong(at + Event.END, end);
    chunk.putLong(at + Event.VERSION, version);
    chunk.putLong(at + Event.WRITE, write);
    chunk.putLong(at + Event.OWN, own);
    chunk.putShort(at + Event.KEY, (short) key);
    chunk.putShort(at + Event.VALUE_KEY, (short) valueKey);
    chunk.put(at + Event.OP, (byte) op.ordinal());
    chunk.put(at + Event.OUTCOME, outcome);
    VarHandle.releaseFence();
    chunk.put(at + Event.TYPE, type);
    at += Event.BYTES;
  }
}
