package io.keyward.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A node of a cluster, as another one, or itself, knows it.
 *
 * @param master the id of its master; {@code -} where it is one
 * @param slots as {@code CLUSTER NODES} lists them: {@code 0-5460}, {@code 7}
 */
public record ClusterNode(
    String id,
    int port,
    int busPort,
    Set<String> flags,
    String master,
    boolean isLinked,
    List<String> slots) {

  /** All nodes that the one at the other end knows. */
  static List<ClusterNode> knownTo(Resp resp) {
    return resp.text("CLUSTER", "NODES").lines().map(ClusterNode::parse).toList();
  }

  /** The one at the other end. */
  static ClusterNode itself(Resp resp) {
    return knownTo(resp).stream()
        .filter(it -> it.flags().contains("myself"))
        .findAny()
        .orElseThrow();
  }

  /** {@code id ip:port@bus[,host] flags master ping pong epoch link slot...}. */
  private static ClusterNode parse(String line) {
    String[] words = line.split(" ", -1);
    String[] ports = words[1].substring(words[1].lastIndexOf(':') + 1).split("[@,]", -1);
    return new ClusterNode(
        words[0],
        Integer.parseInt(ports[0]),
        Integer.parseInt(ports[1]),
        Set.of(words[2].split(",", -1)),
        words[3],
        words[7].equals("connected"),
        Arrays.asList(words).subList(8, words.length));
  }

  boolean isReplica() {
    return flags.contains("slave");
  }

  /** Whether it is a master that serves slots, and alive for all that is known. */
  boolean serves() {
    return flags.contains("master")
        && !flags.contains("fail")
        && slots.stream().anyMatch(it -> !it.startsWith("["));
  }

  /** Whether the slot is its own; one that is being moved here is not yet. */
  boolean has(int slot) {
    return slots.stream().filter(it -> !it.startsWith("[")).anyMatch(it -> covers(it, slot));
  }

  private static boolean covers(String range, int slot) {
    String[] ends = range.split("-", -1);
    return Integer.parseInt(ends[0]) <= slot && slot <= Integer.parseInt(ends[ends.length - 1]);
  }
}
