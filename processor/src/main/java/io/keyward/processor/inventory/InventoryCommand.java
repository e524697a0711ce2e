package io.keyward.processor.inventory;

import io.keyward.processor.rule.CrossJudgement;
import io.keyward.processor.rule.Rules;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * {@code java -jar keyward-processor.jar inventory}: joins what the processor wrote of each
 * interface into one inventory, as JSON and as a page, or checks that it is the committed one.
 */
public final class InventoryCommand {

  static final int DONE = 0;
  static final int DIFFERS = 1;
  static final int WRONG_USE = 2;

  private static final String USAGE =
      """
      Usage: java -jar keyward-processor.jar inventory [options] <class folders and jars...>
        --json FILE   write the inventory as JSON
        --html FILE   write the inventory as a page for people
        --check FILE  compare the inventory with this JSON
      Without an option it prints JSON. It exits with 0, with 1 where --check finds a difference,
      and with 2 where it cannot do what was asked.
      """;

  private final PrintStream out;
  private final PrintStream err;

  InventoryCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Runs the command, and exits. */
  public static void main(String[] arguments) {
    System.exit(
        new InventoryCommand(utf8(FileDescriptor.out), utf8(FileDescriptor.err))
            .run(List.of(arguments)));
  }

  /** Runs the command; returns what it exits with. */
  int run(List<String> arguments) {
    if (arguments.contains("--help")) {
      out.print(USAGE);
      return DONE;
    }
    try {
      return run(Arguments.of(arguments));
    } catch (WrongUseException e) {
      err.println("keyward: " + e.getMessage());
      err.print(USAGE);
    } catch (IOException e) {
      err.println("keyward: " + e);
    } catch (RuntimeException e) {
      err.println("keyward: what was read is not as keyward-processor writes it: " + e);
    }
    return WRONG_USE;
  }

  private int run(Arguments arguments) throws IOException, WrongUseException {
    SortedMap<String, Json.Members> interfaces = Inventories.in(arguments.places());
    if (interfaces.isEmpty()) {
      throw new WrongUseException(
          "there is no "
              + Inventories.FOLDER
              + "*.json in what was named: compile with keyward-processor, and without"
              + " -Akeyward.inventory=false");
    }
    CrossJudgement judgement = Rules.check(Facts.index(interfaces));
    Json.Members inventory = Joined.of(interfaces, judgement);
    Optional<Path> committed = arguments.file(Arguments.CHECK);
    // Read before anything is written: it may be the file to write.
    String differences =
        committed.isPresent()
            ? new Review(committed.get(), arguments.places()).differences(inventory)
            : "";
    err.print(differences);
    if (committed.isPresent()) {
      Review.notes(inventory, judgement).forEach(note -> err.println("keyward: " + note));
    }
    write(arguments.file(Arguments.JSON), JsonWriter.write(inventory));
    write(arguments.file(Arguments.HTML), Page.of(inventory));
    if (arguments.options().isEmpty()) {
      out.print(JsonWriter.write(inventory));
    }
    return differences.isEmpty() ? DONE : DIFFERS;
  }

  private static void write(Optional<Path> file, String text) throws IOException {
    if (file.isPresent()) {
      Path folder = file.get().toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file.get(), text);
    }
  }

  private static PrintStream utf8(FileDescriptor to) {
    return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
  }
}
