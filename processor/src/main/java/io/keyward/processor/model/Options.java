package io.keyward.processor.model;

import java.util.List;

/**
 * The processor's options ({@code -Akeyward.*}), with their defaults.
 *
 * @param problems what is wrong with them, each a complete sentence (KW607)
 */
public record Options(
    ComponentModel componentModel,
    long maxTtlNanos,
    List<String> domainPackages,
    List<String> tenantTypes,
    List<String> tenantParameters,
    String decoratorPrefix,
    ValueCodecKind valueCodec,
    boolean inventory,
    boolean index,
    List<String> problems) {

  /** How a decorator is made known to a container. */
  public enum ComponentModel {
    NONE,
    SPRING,
    JAKARTA
  }

  /** Who encodes values. */
  public enum ValueCodecKind {
    JACKSON,
    CUSTOM
  }
}
