package io.keyward.processor.report;

import io.keyward.processor.model.SourceRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what the rules find in one type; never throws. One finding is kept once. */
public final class Report {

  private final Set<Finding> findings = new LinkedHashSet<>();

  /** Adds a finding. */
  public void add(RuleId id, @Nullable SourceRef at, String message) {
    add(new Finding(id, at, message));
  }

  /** Adds a finding. */
  public void add(Finding finding) {
    findings.add(finding);
  }

  /** All findings, in the order they were added. */
  public List<Finding> findings() {
    return new ArrayList<>(findings);
  }

  /** Whether anything found is an error. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(finding -> finding.id().isError());
  }
}
