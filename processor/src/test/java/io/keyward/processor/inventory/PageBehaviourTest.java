package io.keyward.processor.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.testing.Compilation;
import io.keyward.processor.testing.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.htmlunit.CollectingAlertHandler;
import org.htmlunit.WebClient;
import org.htmlunit.WebRequest;
import org.htmlunit.WebResponse;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlSelect;
import org.htmlunit.util.WebConnectionWrapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page of sixty interfaces, in a browser without a screen: what a reviewer clicks and types.
 */
class PageBehaviourTest {

  @TempDir private static Path folder;
  private static Path file;

  private final WebClient browser = new WebClient();
  private final List<String> requests = new ArrayList<>();
  private final List<String> alerts = new ArrayList<>();
  private HtmlPage page;

  @BeforeAll
  static void write() throws IOException {
    Compilation compilation = Compilation.of(Portfolio.sources().toArray(new Source[0]));
    assertThat(compilation.resources()).as("%s", compilation).hasSize(Portfolio.INTERFACES);
    for (Map.Entry<String, String> each : compilation.resources().entrySet()) {
      Path path = folder.resolve(each.getKey());
      Files.createDirectories(folder.resolve("META-INF/keyward"));
      Files.writeString(path, each.getValue());
    }
    file = folder.resolve("inventory.html");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream to = new PrintStream(err, true, StandardCharsets.UTF_8);
    int status =
        new InventoryCommand(to, to)
            .run(List.of("inventory", "--html", file.toString(), folder.toString()));
    assertThat(status).as(err.toString(StandardCharsets.UTF_8)).isZero();
  }

  @BeforeEach
  void open() throws IOException {
    browser.getOptions().setCssEnabled(false);
    browser.setAlertHandler(new CollectingAlertHandler(alerts));
    browser.setWebConnection(
        new WebConnectionWrapper(browser) {
          @Override
          public WebResponse getResponse(WebRequest request) throws IOException {
            requests.add(request.getUrl().toString());
            return super.getResponse(request);
          }
        });
    page = at("");
  }

  @AfterEach
  void close() {
    browser.close();
    assertThat(alerts).as("scripts that a justification brought in").isEmpty();
    assertThat(requests).allMatch(url -> url.endsWith("/inventory.html"));
  }

  private HtmlPage at(String place) throws IOException {
    return browser.getPage(file.toUri() + place);
  }

  @Test
  void showsAllAtFirst() {
    assertThat(shown()).matches("\\d{3} rows");
    assertThat(visible("cached")).isEqualTo(total("cached"));
    assertThat(isShown(page.getElementById("nothing"))).isFalse();
    assertThat(page.querySelectorAll("section")).allMatch(PageBehaviourTest::isShown);
  }

  @Test
  void aSearchLeavesWhatHasAllItsWords() throws IOException {
    search("invoice importall");

    assertThat(visible("cached")).isEqualTo(2);
    assertThat(isShown(page.getElementById("exceptions"))).isFalse();
    assertThat(count("cached")).isEqualTo("2");
    assertThat(shown()).startsWith("2 of ");
    assertThat(page.getUrl().getRef()).isEqualTo("?text=invoice%20importall");
  }

  @Test
  void aSearchFindsPackagesThatOnlyTitlesShow() throws IOException {
    search("java.time.yearmonth");

    assertThat(visible("cached")).isPositive().isLessThan(total("cached"));
  }

  @Test
  void whereNothingMatchesItSaysSoAndLeadsBack() throws IOException {
    search("no such thing");

    assertThat(isShown(page.getElementById("nothing"))).isTrue();
    assertThat(page.querySelectorAll("section")).noneMatch(PageBehaviourTest::isShown);
    ((HtmlElement) page.querySelector("#nothing button")).click();
    assertThat(visible("cached")).isEqualTo(total("cached"));
    assertThat(isShown(page.getElementById("nothing"))).isFalse();
    assertThat(page.getFocusedElement()).isSameAs(text());
  }

  @Test
  void filtersNarrowEachOther() {
    choose("cleared", "nothing");
    assertThat(visible("cached")).isEqualTo(2);

    choose("life", "eternal");
    assertThat(visible("cached")).isEqualTo(1);
    choose("tenancy", "tenant");
    assertThat(visible("cached")).isZero();
  }

  @Test
  void theFiltersOfRulesShowWhatWasWarnedOfAndWhatIsSuppressed() {
    choose("rule", "KW412");
    assertThat(visible("warnings")).isEqualTo(11);
    assertThat(visible("cached")).isZero();

    choose("rule", "KW409");
    assertThat(page.getElementById("warnings").asNormalizedText())
        .contains("KW409 An entry that nothing clears")
        .contains("suppressed in the source");
  }

  @Test
  void aFigureSetsItsFilterAndTakesItBack() throws IOException {
    HtmlElement forEver = page.querySelector("button[data-set=life]");
    forEver.click();
    assertThat(visible("cached")).isEqualTo(2);
    assertThat(forEver.getAttribute("aria-pressed")).isEqualTo("true");
    assertThat(page.getUrl().getRef()).isEqualTo("?life=eternal");

    forEver.click();
    assertThat(visible("cached")).isEqualTo(total("cached"));
    assertThat(forEver.getAttribute("aria-pressed")).isEqualTo("false");
  }

  @Test
  void theOrderIsByInterfaceOrByHowLong() {
    List<String> before = millis();
    choose("order", "longest");
    List<Long> longest = millis().stream().map(Long::valueOf).toList();
    assertThat(longest).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(longest).hasSize(total("cached"));

    choose("order", "shortest");
    assertThat(millis().stream().map(Long::valueOf).toList()).isSorted();
    choose("order", "");
    assertThat(millis()).isEqualTo(before).isNotEqualTo(longest);
  }

  @Test
  void anAddressRestoresTheFilters() throws IOException {
    page = at("#?tenancy=global&text=iso%204217");

    assertThat(text().getValue()).isEqualTo("iso 4217");
    assertThat(visible("cached")).isEqualTo(1);
  }

  @Test
  void interfacesAndMethodsHaveAddresses() {
    assertThat(isShown(page.getElementById("com.acme.identity.RoleRepository"))).isTrue();
    DomElement method =
        page.getElementById("com.acme.identity.RoleRepository.rolesOf(java.util.UUID)");
    assertThat(method.asNormalizedText()).contains("SEC-118");
    assertThat(page.querySelectorAll("a[href^='#']"))
        .allMatch(link -> page.getElementById(href(link)) != null, "leads somewhere");
  }

  @Test
  void anAddressLeadsToItsRowThoughAFilterHidesIt() throws IOException {
    search("payment");
    page.executeJavaScript("location.hash = '#com.acme.identity.RoleRepository'");
    browser.waitForBackgroundJavaScript(10_000);

    assertThat(isShown(page.getElementById("com.acme.identity.RoleRepository"))).isTrue();
    assertThat(text().getValue()).isEmpty();
  }

  @Test
  void theKeyboardSuffices() throws IOException {
    press("document.body", "/");
    assertThat(page.getFocusedElement()).isSameAs(text());
    text().type("payment");
    assertThat(visible("cached")).isPositive().isLessThan(total("cached"));

    press("document.activeElement", "Escape");
    assertThat(visible("cached")).isEqualTo(total("cached"));
    assertThat(text().getValue()).isEmpty();
  }

  @Test
  void hostileTextIsTextInItsCell() {
    DomElement row = page.getElementById("com.acme.admin.HostileRepository.text(long)");

    assertThat(row.getTextContent()).contains("</script><img src=x onerror=alert(1)>");
    assertThat(page.querySelectorAll("img")).isEmpty();
    assertThat(page.querySelectorAll("script")).hasSize(1);
  }

  /** Typed through the client, these keys would not have the names that browsers give them. */
  private void press(String on, String key) {
    page.executeJavaScript(
        on + ".dispatchEvent(new KeyboardEvent('keydown', {key: '" + key + "', bubbles: true}))");
  }

  /** Without a style sheet to reckon with, which would cost seconds: all is hidden by attribute. */
  private static boolean isShown(DomNode node) {
    for (DomNode each = node; each != null; each = each.getParentNode()) {
      if (each instanceof DomElement element && element.hasAttribute("hidden")) {
        return false;
      }
    }
    return true;
  }

  private static String href(DomNode link) {
    return ((HtmlElement) link).getAttribute("href").substring(1);
  }

  private HtmlInput text() {
    return page.querySelector("input[name=text]");
  }

  private void search(String words) throws IOException {
    text().type(words);
  }

  private void choose(String name, String value) {
    HtmlSelect select = page.querySelector("select[name=" + name + "]");
    select.setSelectedAttribute(value, true);
  }

  private String shown() {
    return page.getElementById("shown").getTextContent();
  }

  private String count(String section) {
    return page.querySelector("#" + section + " [data-count]").getTextContent();
  }

  private int total(String section) {
    return page.querySelectorAll("#" + section + " tr[data-row]").size();
  }

  private int visible(String section) {
    return (int)
        page.querySelectorAll("#" + section + " tr[data-row]").stream()
            .filter(PageBehaviourTest::isShown)
            .count();
  }

  private List<String> millis() {
    return page.querySelectorAll("#cached tr[data-row]").stream()
        .map(row -> ((HtmlElement) row).getAttribute("data-millis"))
        .toList();
  }
}
