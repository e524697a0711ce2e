package io.keyward.processor.inventory;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the command was given.
 *
 * @param options the files of {@code --json}, {@code --html} and {@code --check}
 * @param places class folders and jars; at least one
 */
record Arguments(Map<String, Path> options, List<Path> places) {

  static final String COMMAND = "inventory";
  static final String JSON = "--json";
  static final String HTML = "--html";
  static final String CHECK = "--check";

  private static final List<String> KNOWN = List.of(JSON, HTML, CHECK);

  static Arguments of(List<String> given) throws WrongUseException {
    if (given.isEmpty() || !given.get(0).equals(COMMAND)) {
      throw new WrongUseException("the one command is " + COMMAND);
    }
    Map<String, Path> options = new HashMap<>();
    List<Path> places = new ArrayList<>();
    for (int i = 1; i < given.size(); i++) {
      String argument = given.get(i);
      if (!argument.startsWith("--")) {
        places.add(path(argument));
      } else if (!KNOWN.contains(argument)) {
        throw new WrongUseException(argument + " is unknown");
      } else if (i + 1 == given.size() || given.get(i + 1).startsWith("--")) {
        throw new WrongUseException(argument + " needs a file");
      } else if (options.put(argument, path(given.get(++i))) != null) {
        throw new WrongUseException(argument + " is given twice");
      }
    }
    if (places.isEmpty()) {
      throw new WrongUseException("name the class folders and jars to look into");
    }
    return new Arguments(Map.copyOf(options), List.copyOf(places));
  }

  Optional<Path> file(String option) {
    return Optional.ofNullable(options.get(option));
  }

  private static Path path(String argument) throws WrongUseException {
    try {
      return Path.of(argument);
    } catch (InvalidPathException e) {
      throw new WrongUseException(argument + " is no path: " + e.getReason(), e);
    }
  }
}
