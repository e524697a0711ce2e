package io.keyward.processor.inventory;

import io.keyward.processor.DecoratorProcessor;
import io.keyward.processor.IndexProcessor;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Processor;

/** The scenarios, in this JVM: paths are taken from the folder, as a process in it would. */
class InventoryScenariosTest extends InventoryScenarios {

  @Override
  protected Outcome run(List<String> arguments) {
    List<String> resolved = new ArrayList<>();
    for (String argument : arguments) {
      boolean path = !resolved.isEmpty() && !argument.startsWith("--");
      resolved.add(path ? folder.resolve(argument).toString() : argument);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = new InventoryCommand(utf8(out), utf8(err)).run(resolved);
    return new Outcome(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Override
  protected List<String> processorOptions() {
    return List.of();
  }

  @Override
  protected List<Processor> processors() {
    return List.of(new DecoratorProcessor(), new IndexProcessor());
  }

  private static PrintStream utf8(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }
}
