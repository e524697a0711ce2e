package io.keyward.processor.inventory;

import io.keyward.processor.model.Binding;
import io.keyward.processor.model.BoundKey;
import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.CacheAction.Evict;
import io.keyward.processor.model.CacheAction.Put;
import io.keyward.processor.model.CacheAction.Read;
import io.keyward.processor.model.CacheAction.Through;
import io.keyward.processor.model.CacheAction.Uncached;
import io.keyward.processor.model.KeyTemplate.Parsed;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.ValueGraph;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What a method's annotations do, as JSON. */
final class Actions {

  private final MethodModel method;
  private final InventoryWriter.Fingerprints fingerprints;
  private final Function<Binding, String> kinds;

  Actions(
      MethodModel method,
      InventoryWriter.Fingerprints fingerprints,
      Function<Binding, String> kinds) {
    this.method = method;
    this.fingerprints = fingerprints;
    this.kinds = kinds;
  }

  void addTo(Json.Draft facts) {
    facts.put(
        "reads",
        method.actions(Read.class).stream()
            .map(read -> Map.entry(template(read), read(read)))
            .collect(Json.toMembers()));
    facts.put(
        "puts",
        method.actions(Put.class).stream()
            .map(put -> Map.entry(template(put), put(put)))
            .collect(Json.toMembers()));
    facts.put(
        "evicts",
        method.actions(Evict.class).stream()
            .map(evict -> Map.entry(template(evict), evict(evict)))
            .collect(Json.toMembers()));
    method.actions(Uncached.class).forEach(uncached -> facts.put("uncached", uncached.reason()));
    method
        .actions(Through.class)
        .forEach(through -> facts.put("through", "what it calls is cached"));
  }

  private Json.Members read(Read read) {
    return stored(read.key())
        .put("ttl", Lifetime.text(read.ttl()))
        .put("absentTtl", Lifetime.text(read.absentTtl()))
        .put("refreshAfter", Lifetime.text(read.refreshAfter()))
        .put("staleIfError", Lifetime.text(read.staleIfError()))
        .put("justification", read.justification())
        .build();
  }

  private Json.Members put(Put put) {
    return stored(put.key())
        .put("ttl", Lifetime.text(put.ttl()))
        .put("justification", put.justification())
        .build();
  }

  private Json.Members evict(Evict evict) {
    return key(evict.key()).put("justification", evict.justification()).build();
  }

  private Json.Draft stored(BoundKey key) {
    Json.Draft facts = key(key);
    ValueGraph value = method.result().graph();
    if (value != null) {
      long fingerprint = fingerprints.of(value, key.values());
      facts
          .put("value", value.root())
          .put("fingerprint", String.format(Locale.ROOT, "%016x", fingerprint));
    }
    return facts;
  }

  private Json.Draft key(BoundKey key) {
    return new Json.Draft()
        .put("tenancy", tenancy(key))
        .put(Facts.KINDS, key.bindings().stream().map(kinds).toList())
        .put(
            "placeholders",
            key.values().stream()
                .map(value -> Map.entry(value.hole().toString(), new Json.Text(KindText.of(value))))
                .collect(Json.toMembers()));
  }

  private static String tenancy(BoundKey key) {
    return key.template() instanceof Parsed parsed && parsed.startsGlobal() ? "global" : "tenant";
  }

  private static String template(CacheAction action) {
    return action.boundKey().orElseThrow().template().text();
  }
}
