package io.keyward.support;

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

  private KeyTemplate() {}

  /** Begins with literal text, which may be empty. */
  public static Head start(String literal) {
    throw new UnsupportedOperationException();
  }

  /** A place for the next part, after {@code literal}. */
  public KeyTemplate part(String literal) {
    throw new UnsupportedOperationException();
  }

  /** The environment's place, after {@code literal}. */
  public KeyTemplate env(String literal) {
    throw new UnsupportedOperationException();
  }

  /** Literal text at the end. */
  public KeyTemplate text(String literal) {
    throw new UnsupportedOperationException();
  }

  /** The template as users write it, its parts unnamed. */
  @Override
  public String toString() {
    throw new UnsupportedOperationException();
  }

  /** What stands before the tenant or the global resource. */
  public static final class Head {

    private Head() {}

    /** The environment, then {@code literal}. */
    public Head env(String literal) {
      throw new UnsupportedOperationException();
    }

    /** The tenant, then {@code :} and the resource. */
    public KeyTemplate tenant(String resource) {
      return tenant("", resource);
    }

    /** The tenant, the rest of its segment, then {@code :} and the resource. */
    public KeyTemplate tenant(String suffix, String resource) {
      throw new UnsupportedOperationException();
    }

    /** The resource of a global template. */
    public KeyTemplate global(String resource) {
      throw new UnsupportedOperationException();
    }
  }
}
