package io.keyward.processor.report;

/** The rules, by id: the headings of {@code docs/rules.md}. */
public enum RuleId {
  KW101("A key without a tenant");

  private final String title;

  RuleId(String title) {
    this.title = title;
  }

  /** The heading of its page. */
  public String title() {
    return title;
  }

  /** Whether it fails the build; otherwise it warns. */
  public boolean isError() {
    return true;
  }
}
