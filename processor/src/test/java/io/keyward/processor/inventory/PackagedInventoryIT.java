package io.keyward.processor.inventory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.BeforeEach;

/** The scenarios by the jar as users get it, alone: it compiles, and its command joins. */
class PackagedInventoryIT extends InventoryScenarios {

  private static final Path JAR =
      Path.of(System.getProperty("keyward.jar", "keyward.jar is not set"));

  @BeforeEach
  void copyJar() throws Exception {
    Files.copy(JAR, folder.resolve("keyward-processor.jar"));
  }

  @Override
  protected Outcome run(List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", "keyward-processor.jar"));
    command.addAll(arguments);
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process java =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    return new Outcome(java.waitFor(), Files.readString(out), Files.readString(err));
  }

  @Override
  protected List<String> processorOptions() {
    return List.of("-processorpath", JAR.toString());
  }

  @Override
  protected List<Processor> processors() {
    return List.of();
  }
}
