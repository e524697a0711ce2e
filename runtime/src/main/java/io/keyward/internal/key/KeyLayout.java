package io.keyward.internal.key;

import io.keyward.TenantId;
import io.keyward.support.KeyTemplate;
import io.keyward.support.Spec;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the keys of one cache are in Redis: its environment, its secrets, and the names of
 * generations. {@code {acme}} is the hash tag, so that all keys of a tenant are in one slot.
 *
 * <p>Safe for use by many threads.
 */
public final class KeyLayout {

  /** A power of two; a few hundred kilobytes when all are taken. */
  private static final int REMEMBERED_STEMS = 1024;

  private final @Nullable String environment;
  private final KeySecrets secrets;
  private final String generationPrefix;

  /** Immutable objects written in a race: a thread that does not see one makes another. */
  private final @Nullable Remembered[] stems = new @Nullable Remembered[REMEMBERED_STEMS];

  /** For an environment, which may be null: none. */
  public KeyLayout(@Nullable String environment, KeySecrets secrets) {
    this.environment = environment;
    this.secrets = secrets;
    this.generationPrefix = environment == null ? "keyward:" : "keyward:" + environment + ":";
  }

  /** The environment; null for none. */
  public @Nullable String environment() {
    return environment;
  }

  /** What hashed parts are hashed under. */
  public KeySecrets secrets() {
    return secrets;
  }

  /**
   * Checks that all keys of {@code spec} can be made.
   *
   * @throws IllegalStateException if a template has {@code {env}} and there is no environment, or a
   *     hashed part and there is no secret; or if its keys could be generations, or a tenant's keys
   *     global ones
   */
  public void requireServes(Spec spec) {
    for (KeyTemplate template : spec.templates()) {
      if (template.hasEnvironment() && environment == null) {
        throw new IllegalStateException(
            spec.name()
                + ": the key "
                + template
                + " has {env} and the cache has no environment."
                + " Name one: TenantCache.builder(redisson).environment(\"prod\").");
      }
      if (template.isHashed() && secrets.count() == 0) {
        throw new IllegalStateException(
            spec.name()
                + ": the key "
                + template
                + " has a hashed part and the cache has no secret."
                + " Give it one: TenantCache.builder(redisson).keyHashSecret(bytes).");
      }
      requireApart(spec, template);
    }
  }

  private void requireApart(Spec spec, KeyTemplate template) {
    String keys = template.stem(environment, "{}");
    if (keys.startsWith("keyward:")) {
      throw new IllegalStateException(
          spec.name()
              + ": the keys of "
              + template
              + " begin with \"keyward:\", as the cache's own do, and could be one of them."
              + " Begin the template with another word.");
    }
    if (!template.isGlobal() && keys.startsWith("global:")) {
      throw new IllegalStateException(
          spec.name()
              + ": the keys of "
              + template
              + " are a tenant's and begin with \"global:\", as those that all tenants share do."
              + " Begin the template with another word.");
    }
  }

  /** All entries of a tenant. */
  public GroupKey tenant(TenantId tenant) {
    String slot = slot(tenant.value());
    return new GroupKey(generationPrefix + slot + ":gen", slot);
  }

  /** All entries of one of a tenant's resources. */
  public GroupKey resource(TenantId tenant, String resource) {
    String slot = slot(tenant.value());
    return new GroupKey(generationPrefix + slot + ":gen:" + resource, slot);
  }

  /** All entries of a global resource. */
  public GroupKey global(String resource) {
    String slot = slot(resource);
    return new GroupKey(generationPrefix + "global:" + slot + ":gen", slot);
  }

  /**
   * What all keys of {@code template} for that tenant share.
   *
   * @param tenant null for a global template
   */
  public KeyStem stem(KeyTemplate template, @Nullable TenantId tenant) {
    int hash = template.hashCode() * 31 + Objects.hashCode(tenant);
    int index = (hash ^ (hash >>> 16)) & (REMEMBERED_STEMS - 1);
    Remembered remembered = stems[index];
    if (remembered != null && remembered.isOf(template, tenant)) {
      return remembered.stem;
    }
    KeyStem stem = makeStem(template, tenant);
    stems[index] = new Remembered(template, tenant, stem);
    return stem;
  }

  private KeyStem makeStem(KeyTemplate template, @Nullable TenantId tenant) {
    if (template.hasEnvironment() && environment == null) {
      throw new IllegalStateException("A key of " + template + " was begun without environment.");
    }
    String resource = template.resource();
    if (template.isGlobal()) {
      GroupKey group = global(resource);
      return new KeyStem(
          template.stem(environment, group.slot()), List.of(group.generation()), group.slot());
    }
    if (tenant == null) {
      throw new IllegalStateException("A key of " + template + " was begun without a tenant.");
    }
    GroupKey group = resource(tenant, resource);
    return new KeyStem(
        template.stem(environment, group.slot()),
        List.of(tenant(tenant).generation(), group.generation()),
        group.slot());
  }

  private static String slot(String tag) {
    return "{" + tag + "}";
  }

  private record Remembered(KeyTemplate template, @Nullable TenantId tenant, KeyStem stem) {

    boolean isOf(KeyTemplate otherTemplate, @Nullable TenantId otherTenant) {
      return template == otherTemplate && Objects.equals(tenant, otherTenant);
    }
  }
}
