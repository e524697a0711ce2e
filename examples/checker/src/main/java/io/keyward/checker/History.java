package io.keyward.checker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that was recorded in a directory up to now. Readers' files are looked at before writers': so
 * each value that a read of this history gave was written in this history.
 */
final class History {

  /** The end of what has not ended yet: later than all. */
  private static final long STILL = Long.MAX_VALUE / 2;

  private final List<Recording> reads;
  private final Map<Long, Write> writes = new HashMap<>();
  private final List<List<Write>> byKey = new ArrayList<>();

  private final List<Trouble> troubles = new ArrayList<>();

  private History(
      List<Recording> reads, List<Recording> writes, List<Recording> troubles, Keyspace keyspace) {
    this.reads = reads;
    for (int key = 0; key < keyspace.size(); key++) {
      byKey.add(new ArrayList<>(List.of(Write.seed(key))));
    }
    for (Recording recording : writes) {
      while (recording.next()) {
        add(recording);
      }
    }
    troubles.forEach(this::addTroubles);
  }

  private void addTroubles(Recording recording) {
    long from = Write.NEVER;
    while (recording.next()) {
      if (recording.type() == Event.TROUBLE) {
        from = recording.start();
      } else {
        troubles.add(new Trouble(recording.process(), from, recording.start()));
        from = Write.NEVER;
      }
    }
    if (from != Write.NEVER) {
      troubles.add(new Trouble(recording.process(), from, STILL));
    }
  }

  static History of(Path directory, Keyspace keyspace) {
    List<Recording> reads = recordings(directory, Recording.READS);
    List<Recording> writes = recordings(directory, Recording.WRITES);
    return new History(reads, writes, recordings(directory, Recording.TROUBLES), keyspace);
  }

  private static List<Recording> recordings(Path directory, String part) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(it -> it.getFileName().toString().contains(part))
          .sorted()
          .map(Recording::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(Recording event) {
    if (event.type() == Event.BEGUN) {
      Write begun = new Write(event.write(), event.key(), event.op(), event.start());
      begun.journaled = event.outcome() == Event.JOURNALED;
      writes.put(begun.id, begun);
      byKey.get(begun.key).add(begun);
      return;
    }
    Write write = writes.get(event.write());
    if (write == null) {
      throw new IllegalStateException(
          WriteId.text(event.write()) + " goes on without having begun");
    }
    switch (event.type()) {
      case Event.INTENT -> {
        write.intent = event.start();
        write.version = event.version();
      }
      case Event.COMMITTED -> write.committed = event.start();
      default -> {
        write.ended = event.end();
        write.returned = event.outcome() == Event.RETURNED;
      }
    }
  }

  /** How many reads were recorded in a directory, cheaply. */
  static long countReads(Path directory) {
    return recordings(directory, Recording.READS).stream().mapToLong(Recording::size).sum();
  }

  /** Each reading thread's events; those of a thread in their order. */
  List<Recording> reads() {
    return reads;
  }

  /** The row's writes, and what it was seeded with. */
  List<Write> writesOf(int key) {
    return byKey.get(key);
  }

  List<Trouble> troubles() {
    return troubles;
  }

  /** Null for one that nobody made. */
  @Nullable Write write(int key, long id) {
    return id == 0 ? byKey.get(key).get(0) : writes.get(id);
  }

  int writes() {
    return writes.size();
  }
}
