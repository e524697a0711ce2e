package io.keyward.support;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key template as a decorator states it: literal text, the tenant, the resource, and the places
 * of the parts. A template is either a tenant's or global; one that is neither cannot be written.
 *
 * <pre>{@code
 * KeyTemplate.start("tenant:").tenant("user").part(":")             // tenant:{tenant_id}:user:{id}
 * KeyTemplate.start("app:").env(":").tenant("report").part(":v")    // app:{env}:{tenant_id}:report:v{no}
 * KeyTemplate.start("global:").global("country").part(":")          // global:country:{code}
 * }</pre>
 *
 * Immutable; each method returns a new one.
 */
public final class KeyTemplate {

  private final Head head;
  private final boolean global;
  private final String suffix;
  private final String resource;
  private final List<Piece> tail;

  private KeyTemplate(Head head, boolean global, String suffix, String resource, List<Piece> tail) {
    this.head = head;
    this.global = global;
    this.suffix = suffix;
    this.resource = resource;
    this.tail = tail;
  }

  /** Begins with literal text, which may be empty. */
  public static Head start(String literal) {
    return new Head(List.of(literal));
  }

  /** A place for the next part, after {@code literal}. */
  public KeyTemplate part(String literal) {
    return with(new Piece(literal, Piece.Then.PART));
  }

  /**
   * A place for the next part, after {@code literal}, which is hashed as a whole or in one of its
   * components: a cache without a secret cannot serve it.
   */
  public KeyTemplate hashedPart(String literal) {
    return with(new Piece(literal, Piece.Then.HASHED_PART));
  }

  /** The environment's place, after {@code literal}. */
  public KeyTemplate env(String literal) {
    return with(new Piece(literal, Piece.Then.ENVIRONMENT));
  }

  /** Literal text at the end. */
  public KeyTemplate text(String literal) {
    return with(new Piece(literal, Piece.Then.NOTHING));
  }

  private KeyTemplate with(Piece piece) {
    List<Piece> longer = new ArrayList<>(tail);
    longer.add(piece);
    return new KeyTemplate(head, global, suffix, resource, List.copyOf(longer));
  }

  /** Whether its entries are shared by all tenants. */
  public boolean isGlobal() {
    return global;
  }

  /** The literal that its entries are grouped by. */
  public String resource() {
    return resource;
  }

  /** Whether {@code {env}} is in it. */
  public boolean hasEnvironment() {
    return head.literals.size() > 1 || has(Piece.Then.ENVIRONMENT);
  }

  /** Whether a part of it is hashed. */
  public boolean isHashed() {
    return has(Piece.Then.HASHED_PART);
  }

  private boolean has(Piece.Then then) {
    return tail.stream().anyMatch(piece -> piece.then == then);
  }

  /**
   * What its keys begin with: all up to the resource.
   *
   * @param environment null for none, which is only asked of templates without {@code {env}}
   * @param tag the tenant, or the global resource, in braces
   */
  public String stem(@Nullable String environment, String tag) {
    StringBuilder stem = new StringBuilder(head.render(String.valueOf(environment))).append(tag);
    return global ? stem.toString() : stem.append(suffix).append(':').append(resource).toString();
  }

  /** What follows the stem. */
  List<Piece> tail() {
    return tail;
  }

  /** The template as users write it, its parts unnamed. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(head.render("{env}"));
    text.append(global ? resource : "{tenant_id}" + suffix + ":" + resource);
    for (Piece piece : tail) {
      text.append(piece.literal).append(piece.then.shown);
    }
    return text.toString();
  }

  /** Literal text and what comes after it. */
  record Piece(String literal, Then then) {

    enum Then {
      PART("{}"),
      HASHED_PART("{}"),
      ENVIRONMENT("{env}"),
      NOTHING("");

      private final String shown;

      Then(String shown) {
        this.shown = shown;
      }

      boolean isPart() {
        return this == PART || this == HASHED_PART;
      }
    }
  }

  /** What stands before the tenant or the global resource. */
  public static final class Head {

    /** The environment stands between each two. */
    private final List<String> literals;

    private Head(List<String> literals) {
      this.literals = literals;
    }

    /** The environment, then {@code literal}. */
    public Head env(String literal) {
      List<String> longer = new ArrayList<>(literals);
      longer.add(literal);
      return new Head(List.copyOf(longer));
    }

    /** The tenant, then {@code :} and the resource. */
    public KeyTemplate tenant(String resource) {
      return tenant("", resource);
    }

    /** The tenant, the rest of its segment, then {@code :} and the resource. */
    public KeyTemplate tenant(String suffix, String resource) {
      return new KeyTemplate(this, false, suffix, resource, List.of());
    }

    /** The resource of a global template. */
    public KeyTemplate global(String resource) {
      return new KeyTemplate(this, true, "", resource, List.of());
    }

    private String render(String environment) {
      return String.join(environment, literals);
    }
  }
}
