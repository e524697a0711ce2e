package io.keyward.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What README and docs show is what is compiled here, and their links lead somewhere. */
class DocsTest {

  private static final Set<String> CODE = Set.of("java", "xml", "kotlin", "groovy");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]*)(?:#([^)]*))?\\)");
  private static final Pattern COORDINATES = Pattern.compile("\"([a-z.-]+):([a-z-]+):([^\":]+)\"");

  private static final Pattern COMPILER_PLUGIN =
      Pattern.compile("<artifactId>maven-compiler-plugin</artifactId>\\s*<version>([^<]+)<");

  @ParameterizedTest
  @MethodSource("code")
  void aSnippetIsCompiledSomewhere(Page.Block block) throws IOException {
    switch (block.kind()) {
      case "from" -> assertThat(stripped(file(block.about()))).contains(stripped(block.text()));
      case "generated" ->
          assertThat(
                  stripped(file("examples/quickstart/target/generated-sources/" + block.about())))
              .contains(stripped(block.text()));
      case "versions" -> hasTheVersionsOfThisBuild(block.text());
      default ->
          assertThat(block.kind())
              .as("%s: the comment above it, 'from: <file>', 'generated: …' or 'versions:'", block)
              .isEqualTo("from");
    }
  }

  static List<Page.Block> code() throws IOException {
    return Page.all().stream()
        .filter(page -> !page.name().equals("docs/rules.md")) // RulesTest compiles its examples
        .flatMap(page -> page.blocks().stream())
        .filter(block -> CODE.contains(block.language()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadSomewhere(Page page) {
    for (String line : page.lines()) {
      LINK.matcher(line)
          .results()
          .forEach(
              link -> {
                Path here = Page.top().resolve(page.name());
                Path there =
                    link.group(1).isEmpty() ? here : here.resolveSibling(link.group(1)).normalize();
                assertThat(there).as("%s links to it", page.name()).exists();
                if (link.group(2) != null) {
                  assertThat(anchors(there)).as(page.name()).contains(link.group(2));
                }
              });
    }
  }

  static List<Page> pages() throws IOException {
    return Page.all();
  }

  @Test
  void theQuickStartIsTwoCommandsOfOneLineEach() throws IOException {
    List<String> lines = Page.readme().lines();
    int quickStart = lines.indexOf("## Quick start") + 1;

    assertThat(quickStart).isPositive();
    assertThat(Page.readme().blocks().stream().filter(block -> block.line() > quickStart).limit(2))
        .extracting(Page.Block::text)
        .containsExactly("mvn -q -Pquickstart verify", "mvn verify");
  }

  @Test
  void theCompilerPluginThatIsShownIsTheBuildsOwn() throws IOException {
    assertThat(compilerPlugin("README.md")).isEqualTo(compilerPlugin("pom.xml"));
  }

  private static String compilerPlugin(String file) throws IOException {
    var version = COMPILER_PLUGIN.matcher(file(file));
    assertThat(version.find()).as("%s has a maven-compiler-plugin with a version", file).isTrue();
    return version.group(1);
  }

  private static void hasTheVersionsOfThisBuild(String text) throws IOException {
    String pom = file("pom.xml");
    var coordinates = COORDINATES.matcher(text).results().toList();
    assertThat(coordinates).isNotEmpty();
    for (var dependency : coordinates) {
      String version =
          dependency.group(1).equals("io.keyward")
              ? "<version>" + dependency.group(3) + "</version>"
              : "<jackson3.version>" + dependency.group(3) + "</jackson3.version>";
      assertThat(pom).as(dependency.group()).contains(version);
    }
  }

  private static String file(String name) throws IOException {
    return Files.readString(Page.top().resolve(name));
  }

  /** The lines without their indentation, so that a snippet may start at the left margin. */
  private static String stripped(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining("\n"));
  }

  /** As GitHub makes them from headings. */
  private static List<String> anchors(Path page) {
    try {
      return Files.readAllLines(page).stream()
          .filter(line -> line.startsWith("#"))
          .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
          .map(heading -> heading.replaceAll("[^a-z0-9 _-]", "").replace(' ', '-'))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
