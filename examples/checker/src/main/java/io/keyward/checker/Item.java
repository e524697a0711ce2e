package io.keyward.checker;

/**
 * A row, and all that a judge needs to tell whose and how old it is.
 *
 * @param version how many writes of the row there were before it
 * @param write the {@link WriteId} of the write that made it; 0 for the row as it was seeded
 */
public record Item(String tenant, int id, long version, long write) {}
