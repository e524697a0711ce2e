package io.keyward.processor.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.model.ResultModel.Wrapping;
import io.keyward.processor.model.ValueGraph;
import io.keyward.processor.model.ValueGraph.Edge;
import io.keyward.processor.model.ValueGraph.Form;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueGraphsTest {

  private static final String TYPES =
      """
      record Doc(long id, String text) {}
      record Page<T>(List<T> rows, Map<String, T> byName) {}
      record Tree<T>(T value, List<Tree<T>> children) {}
      record Grow<T>(T value, Grow<List<T>> next) {}
      record Wide<T>(Wide<List<T>> a, Wide<Set<T>> b, Wide<Map<T, T>> c, Wide<T[]> d) {}
      record Phantom<T>(int n) {}
      enum Color { RED, GREEN { int x() { return 1; } } }
      class Base<T> { private T body; transient Object skipped; static Object none; }
      class Bean extends Base<String> { int size; public Doc getDoc() { return null; }
        public int getSize() { return size; } }
      sealed interface Shape permits Circle, Square {}
      record Circle(int r) implements Shape {}
      record Square(Doc doc) implements Shape {}
      sealed interface Result<T> {}
      record Ok<X>(X value) implements Result<X> {}
      record Err<X>(String why) implements Result<X> {}
      abstract class Open { public int n; }
      class Strings extends ArrayList<String> {}
      record WithMissing(Missing m) {}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int|SCALAR",
        "Long|SCALAR",
        "String|SCALAR",
        "Instant|SCALAR",
        "BigDecimal|SCALAR",
        "byte[]|BYTES",
        "Byte[]|ARRAY",
        "int[]|ARRAY",
        "Doc[]|ARRAY",
        "Color|ENUM",
        "DayOfWeek|ENUM",
        "List<Doc>|COLLECTION",
        "Collection<Doc>|COLLECTION",
        "EnumSet<Color>|COLLECTION",
        "Strings|COLLECTION",
        "SortedMap<UUID, Doc>|MAP",
        "Doc|RECORD",
        "Bean|CLASS",
        "Shape|CLOSED",
        "Result<Doc>|CLOSED",
        "Open|OPEN",
        "Number|OPEN",
        "CharSequence|OPEN",
        "Object|OBJECT",
        "Optional<? extends Doc>|WILDCARD",
        "List|RAW",
        "Page|RAW",
        "Future<Doc>|FUTURE",
        "java.util.stream.Stream<Doc>|ONE_SHOT",
        "Iterator<Doc>|ONE_SHOT",
        "Iterable<Doc>|ONE_SHOT",
        "java.io.InputStream|ONE_SHOT",
        "Flow.Publisher<Doc>|ONE_SHOT",
        "Runnable|UNSTORABLE",
        "Class<Doc>|UNSTORABLE",
        "java.util.function.Function<Doc, Doc>|UNSTORABLE",
        "Thread|UNSTORABLE",
        "java.net.URI|FOREIGN",
        "Optional<Optional<Doc>>|OPTIONAL",
        "CompletableFuture<CompletableFuture<Doc>>|FUTURE",
      })
  void aTypeHasAForm(String type, Form form) {
    graph(type, graph -> assertThat(graph.rootNode().form()).isEqualTo(form));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Doc|COMPONENT id long, COMPONENT text java.lang.String",
        "Doc[]|ELEMENT [] t.Repo.Doc",
        "Map<UUID, Doc>|KEY [key] java.util.UUID, VALUE [] t.Repo.Doc",
        "Strings|ELEMENT [] java.lang.String",
        "Phantom<Doc>|COMPONENT n int, ARGUMENT <> t.Repo.Doc",
        "Bean|FIELD body java.lang.String, FIELD size int, GETTER doc t.Repo.Doc",
        "Shape|SUBTYPE Circle t.Repo.Circle, SUBTYPE Square t.Repo.Square",
        "Result<Doc>|ARGUMENT <> t.Repo.Doc, SUBTYPE Ok t.Repo.Ok<t.Repo.Doc>,"
            + " SUBTYPE Err t.Repo.Err<t.Repo.Doc>",
        "Page<Doc>|COMPONENT rows java.util.List<t.Repo.Doc>,"
            + " COMPONENT byName java.util.Map<java.lang.String, t.Repo.Doc>,"
            + " ARGUMENT <> t.Repo.Doc",
      })
  void aTypeLeadsToOthers(String type, String edges) {
    graph(
        type,
        graph ->
            assertThat(
                    String.join(
                        ", ",
                        graph.rootNode().edges().stream().map(ValueGraphsTest::shown).toList()))
                .isEqualTo(edges));
  }

  @Test
  void everyEdgeLeadsToANode() {
    graph(
        "Map<String, Tree<Page<Bean>>>",
        graph ->
            graph.nodes().values().stream()
                .flatMap(node -> node.edges().stream())
                .forEach(edge -> assertThat(graph.nodes()).containsKey(edge.target())));
  }

  @Test
  void aTypeThatHoldsItselfIsOneNode() {
    graph(
        "Tree<Doc>",
        graph ->
            assertThat(graph.nodes().keySet())
                .containsExactly(
                    "java.lang.String",
                    "java.util.List<t.Repo.Tree<t.Repo.Doc>>",
                    "long",
                    "t.Repo.Doc",
                    "t.Repo.Tree<t.Repo.Doc>"));
  }

  @ParameterizedTest
  @CsvSource({"Grow<Doc>", "Wide<Doc>"})
  void aTypeWhoseArgumentsGrowEnds(String type) {
    graph(
        type,
        graph ->
            assertThat(graph.nodes().values())
                .extracting(ValueGraph.Node::form)
                .contains(Form.GROWING));
  }

  @Test
  void deepTypesDoNotGrow() {
    String deep = "List<Map<String, ".repeat(30) + "UUID" + ">>".repeat(30);
    graph(
        deep,
        graph -> {
          assertThat(graph.nodes()).hasSize(62);
          assertThat(graph.nodes().values())
              .extracting(ValueGraph.Node::form)
              .doesNotContain(Form.GROWING);
        });
  }

  @Test
  void aMapKnowsHowItsKeysBecomeText() {
    graph("Map<Doc, Integer>", graph -> assertThat(graph.rootNode().mapKey()).isPresent());
    graph("Doc", graph -> assertThat(graph.rootNode().mapKey()).isEmpty());
  }

  @Test
  void aTypeInErrorDeepInsideMakesTheRepositoryUnresolved() {
    Models.ofRepo(
        TYPES + "@Cacheable(key = \"t:{tenant_id}:a\", ttl = \"1m\") List<WithMissing> get();",
        repo -> {
          assertThat(repo.unresolved()).isTrue();
          assertThat(Models.method(repo, "get").unresolved()).isFalse();
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "void|NOTHING|",
        "Void|NOTHING|",
        "CompletableFuture<Void>|FUTURE_OF_NOTHING|",
        "int|VALUE|java.lang.Integer",
        "Optional<Doc>|OPTIONAL|t.Repo.Doc",
        "CompletionStage<Doc>|FUTURE|t.Repo.Doc",
        "CompletableFuture<Optional<Doc>>|FUTURE_OF_OPTIONAL|t.Repo.Doc",
        "CacheEntry<Doc>|VALUE|io.keyward.CacheEntry<t.Repo.Doc>",
        "Optional<List<Doc>>|OPTIONAL|java.util.List<t.Repo.Doc>",
        "Optional|OPTIONAL|java.lang.Object",
      })
  void whatStandsAroundAValueIsTakenOff(String type, Wrapping wrapping, String value) {
    Models.ofRepo(
        TYPES + "@Cacheable(key = \"t:{tenant_id}:a\", ttl = \"1m\") " + type + " get();",
        repo -> {
          var result = Models.method(repo, "get").result();
          assertThat(result.wrapping()).isEqualTo(wrapping);
          assertThat(result.value() == null ? null : TypeIds.of(result.value())).isEqualTo(value);
          assertThat(result.graph() == null).isEqualTo(value == null);
        });
  }

  private static void graph(String type, Consumer<ValueGraph> look) {
    Models.ofRepo(
        TYPES + "@Cacheable(key = \"t:{tenant_id}:a\", ttl = \"1m\") " + type + " get();",
        repo -> {
          ValueGraph graph = Models.method(repo, "get").result().graph();
          assertThat(graph).isNotNull();
          look.accept(graph);
        });
  }

  private static String shown(Edge edge) {
    return edge.way() + " " + edge.label() + " " + edge.target();
  }
}
