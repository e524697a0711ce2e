package io.keyward.processor.inventory;

import io.keyward.processor.report.RuleId;
import io.keyward.processor.rule.CrossJudgement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares an inventory with the committed one, and says what to type where it differs. */
final class Review {

  private static final String JAR = "keyward-processor.jar";

  private final Path committed;
  private final List<Path> places;

  /**
   * A review.
   *
   * @param places what the inventory was made of
   */
  Review(Path committed, List<Path> places) {
    this.committed = committed;
    this.places = places;
  }

  /**
   * What differs, and how to accept it; empty where nothing does.
   *
   * @throws WrongUseException if the file is missing, or no inventory of this format
   */
  String differences(Json.Members inventory) throws IOException, WrongUseException {
    if (!Files.isRegularFile(committed)) {
      throw new WrongUseException(
          committed + " is no file. Make it, have it reviewed and commit it: " + command());
    }
    Json.Members was = Inventories.members(committed.toString(), Files.readString(committed));
    Inventories.expectFormat(
        committed.toString(),
        was,
        "Write it anew, have it reviewed and commit it: " + command(),
        "Check it with the version that wrote it.");
    List<String> differences = Differences.between(was, inventory);
    return differences.isEmpty()
        ? ""
        : """
        keyward: the caches differ from %s in %d %s:

        %s
        If that is meant, write the file anew, have it reviewed and commit it:

          %s
        """
            .formatted(
                committed,
                differences.size(),
                differences.size() == 1 ? "place" : "places",
                Differences.text(differences),
                command());
  }

  private String command() {
    return Stream.concat(
            Stream.of("java", "-jar", jar(), Arguments.COMMAND, Arguments.JSON),
            Stream.concat(Stream.of(committed), places.stream()).map(Path::toString))
        .map(word -> word.matches("[\\w./:\\\\@+-]+") ? word : '"' + word + '"')
        .collect(Collectors.joining(" "));
  }

  /** As it was typed, where it was. */
  private static String jar() {
    String path = System.getProperty("java.class.path", "");
    return path.matches("[^:;]+\\.jar") ? path : JAR;
  }

  /**
   * What only all modules together show, and no compilation of one can: reviewed or not, it is
   * worth a line.
   */
  static List<String> notes(Json.Members inventory, CrossJudgement judgement) {
    List<String> notes = new ArrayList<>();
    judgement.found().stream()
        .filter(found -> found.id().isError())
        .forEach(found -> notes.add("[" + found.id() + "] " + found.message()));
    List<String> told =
        judgement.found().stream()
            .filter(found -> found.id() == RuleId.KW404)
            .map(found -> Joined.text(found.at()))
            .toList();
    inventory.texts(Joined.CLEARS_NOTHING).stream()
        .filter(write -> !told.contains(write))
        .forEach(
            write -> notes.add(write + ", and nothing here reads it. Name the module that does."));
    return notes;
  }
}
