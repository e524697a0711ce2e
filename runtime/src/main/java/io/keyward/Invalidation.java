package io.keyward;

/**
 * One eviction that Redis has not confirmed.
 *
 * @param slot the tenant, or the global resource, whose keys share a slot with this one
 * @param key the entry's or the generation's key in Redis
 * @param token the writer's token, as in its hold
 */
public record Invalidation(String slot, String key, String token) {}
