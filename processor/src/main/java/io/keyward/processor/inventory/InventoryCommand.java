package io.keyward.processor.inventory;

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
    Json.Members inventory = Joined.of(interfaces);
    Optional<Path> committed = arguments.file(Arguments.CHECK);
    int status = committed.isPresent() ? check(committed.get(), inventory) : DONE;
    write(arguments.file(Arguments.JSON), JsonWriter.write(inventory));
    write(arguments.file(Arguments.HTML), Page.of(inventory));
    if (arguments.options().isEmpty()) {
      out.print(JsonWriter.write(inventory));
    }
    return status;
  }

  /** The committed file is read before anything is written: it may be the one to write. */
  private int check(Path committed, Json.Members inventory) throws IOException, WrongUseException {
    if (!Files.isRegularFile(committed)) {
      throw new WrongUseException(
          committed + " is no file; make it with " + Arguments.JSON + " and commit it");
    }
    Json.Members was = Inventories.members(committed.toString(), Files.readString(committed));
    List<String> differences = Differences.between(was, inventory);
    if (differences.isEmpty()) {
      return DONE;
    }
    err.print(
        "keyward: the caches differ from "
            + committed
            + " in "
            + differences.size()
            + (differences.size() == 1 ? " place" : " places")
            + ":\n\n"
            + Differences.text(differences)
            + "\nIf that is meant, write the file anew with --json, have it reviewed and commit it.\n");
    return DIFFERS;
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
