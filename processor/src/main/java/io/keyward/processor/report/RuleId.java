package io.keyward.processor.report;

import java.util.Locale;

/** The rules, by id: the headings of {@code docs/rules.md}. */
public enum RuleId {
  KW101("A key without a tenant"),
  KW102("First the tenant, then the resource"),
  KW103("A key that is not of the grammar"),
  KW104("A placeholder that names no parameter"),
  KW105("A path step that leads nowhere"),
  KW106("A parameter that is not in the key"),
  KW107("Two placeholders where one belongs"),
  KW108("A type without a stable text form"),
  KW109("Text that nothing validates"),
  KW110("A key part that cannot be used"),
  KW111("One key for different values"),
  KW112("Personal data in a key"),
  KW113("A key ignore that ignores nothing"),
  KW201("A tenant parameter that is not marked"),
  KW202("A type that cannot be a tenant"),
  KW203("More tenants than one"),
  KW204("A blank justification"),
  KW205("A global key with a tenant"),
  KW206("A global key that does not say so"),
  KW301("A duration that cannot be read"),
  KW302("Eternal without a justification"),
  KW303("Longer than the longest ttl"),
  KW304("An absence that cannot be kept so long"),
  KW305("A refresh that comes too late"),
  KW306("A decision that lives too long"),
  KW401("A cached method that answers nothing"),
  KW402("A cached write"),
  KW403("A method that nothing classifies"),
  KW404("A write that matches no entry"),
  KW405("A put of the wrong type"),
  KW406("A group of the wrong shape"),
  KW407("Uncached without a reason"),
  KW408("A batch read of the wrong shape"),
  KW409("An entry that nothing clears", Severity.WARNING),
  KW410("A type-level annotation that misses"),
  KW411("A write that evicts nothing", Severity.WARNING),
  KW412("The old text stays", Severity.WARNING),
  KW501("A value that cannot be stored faithfully"),
  KW502("A secret in the cache"),
  KW503("A decision that nobody answers for"),
  KW504("A managed entity in the cache", Severity.WARNING),
  KW505("A secret that has no way out"),
  KW506("Not sensitive, and nothing said so", Severity.WARNING),
  KW601("An annotation where nothing reads it"),
  KW602("An interface that nothing can implement"),
  KW603("A cache annotation in the domain"),
  KW604("A parameter whose name is not known"),
  KW605("A method that answers bit by bit"),
  KW606("A catalog that is none"),
  KW607("An option that is not understood");

  /** How much a finding weighs. */
  public enum Severity {
    /** Fails the build; cannot be suppressed. */
    ERROR,
    /** Warns; {@code @SuppressWarnings} with the id silences it. */
    WARNING
  }

  private final String title;
  private final Severity severity;

  RuleId(String title) {
    this(title, Severity.ERROR);
  }

  RuleId(String title, Severity severity) {
    this.title = title;
    this.severity = severity;
  }

  /** The heading of its page, without the id. */
  public String title() {
    return title;
  }

  /** How much a finding weighs. */
  public Severity severity() {
    return severity;
  }

  /** Whether it fails the build; otherwise it warns. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** Its place in the documentation: {@code docs/rules.md#kw101-a-key-without-a-tenant}. */
  public String anchor() {
    String slug = (name() + " " + title).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "");
    return "docs/rules.md#" + slug.replace(' ', '-');
  }
}
