package io.keyward.processor.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The facts of interfaces, as class folders and jars hold them. */
final class Inventories {

  static final String FOLDER = "META-INF/keyward/";
  static final String EXTENSION = ".json";
  static final String FORMAT = "2";

  /** An interface's facts, and the folder or jar that has them. */
  private record Found(Path in, Json.Members facts) {}

  private final SortedMap<String, Found> found = new TreeMap<>();

  private Inventories() {}

  /**
   * The facts of all interfaces in {@code places}, by qualified name.
   *
   * @throws WrongUseException if a place is no folder and no jar, holds what is no such facts, or
   *     other facts of an interface than another place
   */
  static SortedMap<String, Json.Members> in(List<Path> places)
      throws IOException, WrongUseException {
    Inventories inventories = new Inventories();
    for (Path place : places) {
      inventories.add(place);
    }
    SortedMap<String, Json.Members> facts = new TreeMap<>();
    inventories.found.forEach((name, each) -> facts.put(name, each.facts()));
    return facts;
  }

  private void add(Path place) throws IOException, WrongUseException {
    if (!Files.exists(place)) {
      throw new WrongUseException(place + " does not exist");
    }
    Map<String, String> files = Files.isDirectory(place) ? folder(place) : jar(place);
    for (Map.Entry<String, String> file : files.entrySet()) {
      add(place, file.getKey(), file.getValue());
    }
  }

  private void add(Path place, String file, String text) throws WrongUseException {
    Json.Members facts = members(place + ", " + file, text);
    expectFormat(
        place + ", " + file,
        facts,
        "Compile it again with this version.",
        "Join it with the version that compiled it.");
    String name = facts.text("interface");
    if (name.isEmpty()) {
      throw new WrongUseException(place + ", " + file + ": not an interface's facts");
    }
    Found before = found.putIfAbsent(name, new Found(place, facts));
    if (before != null && !before.facts().equals(facts)) {
      throw new WrongUseException(
          name + " is in " + before.in() + " and, with other facts, in " + place);
    }
  }

  /**
   * Refuses what another version wrote in another format: read as ours, it would say what is not
   * so.
   */
  static void expectFormat(String where, Json.Members facts, String ifOlder, String ifNewer)
      throws WrongUseException {
    String format = facts.text("format");
    if (!format.matches("[0-9]{1,4}")) {
      throw new WrongUseException(where + " says no format: keyward-processor did not write it");
    }
    if (!format.equals(FORMAT)) {
      boolean newer = Integer.parseInt(format) > Integer.parseInt(FORMAT);
      throw new WrongUseException(
          "%s is of format %s, and this version of keyward-processor knows %s. %s"
              .formatted(where, format, FORMAT, newer ? ifNewer : ifOlder));
    }
  }

  /** The object that {@code text} is. */
  static Json.Members members(String where, String text) throws WrongUseException {
    try {
      if (JsonReader.read(text) instanceof Json.Members members) {
        return members;
      }
      throw new WrongUseException(where + ": no JSON object");
    } catch (JsonReader.NoJsonException e) {
      throw new WrongUseException(where + ": no JSON, " + e.getMessage(), e);
    }
  }

  private static Map<String, String> folder(Path place) throws IOException {
    Path folder = place.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return Map.of();
    }
    try (Stream<Path> listed = Files.list(folder)) {
      SortedMap<String, String> files = new TreeMap<>();
      for (Path file : listed.filter(each -> isFacts(FOLDER + each.getFileName())).toList()) {
        files.put(FOLDER + file.getFileName(), Files.readString(file));
      }
      return files;
    }
  }

  private static Map<String, String> jar(Path place) throws WrongUseException {
    SortedMap<String, String> files = new TreeMap<>();
    try (JarFile jar = new JarFile(place.toFile())) {
      List<JarEntry> entries = new ArrayList<>(jar.stream().toList());
      entries.removeIf(entry -> !isFacts(entry.getName()));
      for (JarEntry entry : entries) {
        try (InputStream in = jar.getInputStream(entry)) {
          files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      return files;
    } catch (IOException | UncheckedIOException e) {
      throw new WrongUseException(place + " is no class folder and no jar: " + e.getMessage(), e);
    }
  }

  private static boolean isFacts(String name) {
    return name.startsWith(FOLDER)
        && name.endsWith(EXTENSION)
        && name.indexOf('/', FOLDER.length()) < 0;
  }
}
