package example;

import io.keyward.annotation.Cacheable;
import io.keyward.annotation.Uncached;
import java.util.List;
import java.util.concurrent.CompletableFuture;

@Uncached(reason = "only the settings are hot")
public interface OnlyReadsAreCovered {
  @Cacheable(key = "tenant:{tenant_id}:settings", ttl = "10m")
  String settings();

  List<String> findAll();

  void loadAll(); // !KW403

  CompletableFuture<Void> fetchAll(); // !KW403
}
