package example;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.net.URI;
import java.util.List;

public interface WhatACodecOfOnesOwnMayDo {
  class Closed {
    private final int size;
    @JsonIgnore private int weight;

    Closed(int size) {
      this.size = size;
    }

    int sum() {
      return size + weight;
    }
  }

  record Link(URI to) {}

  @Cacheable(key = "tenant:{tenant_id}:closed", ttl = "10m")
  Closed closed();

  @Cacheable(key = "tenant:{tenant_id}:links", ttl = "10m")
  List<Link> links();

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void clear();
}
