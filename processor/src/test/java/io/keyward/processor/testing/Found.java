package io.keyward.processor.testing;

/**
 * A rule's finding, by where it stands.
 *
 * @param id of the rule
 * @param error whether it is an error, not a warning
 * @param file the source's path; {@code ?} where the finding has no place
 * @param line 1-based; -1 where the finding has no place
 */
public record Found(String id, boolean error, String file, long line) implements Comparable<Found> {

  @Override
  public int compareTo(Found other) {
    int byFile = file.compareTo(other.file);
    int byLine = byFile != 0 ? byFile : Long.compare(line, other.line);
    return byLine != 0 ? byLine : id.compareTo(other.id);
  }

  /** As a mark shows it: {@code t/Repo.java:4 !KW101}. */
  @Override
  public String toString() {
    return file + ":" + line + " " + (error ? "!" : "?") + id;
  }
}
