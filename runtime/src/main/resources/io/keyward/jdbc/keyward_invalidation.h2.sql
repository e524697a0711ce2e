-- What writes have evicted and Redis may have yet to be told of. H2 2.2.220 and later.
-- Rows live for a second or so. The texts are keys in Redis, never values.

CREATE TABLE IF NOT EXISTS keyward_invalidation (
  id BIGINT NOT NULL PRIMARY KEY,
  cache_name VARCHAR(64) NOT NULL,
  slot VARCHAR(255) NOT NULL,
  token BIGINT NOT NULL,
  entry_keys CHARACTER LARGE OBJECT NOT NULL,
  group_keys CHARACTER LARGE OBJECT NOT NULL,
  widest_keys CHARACTER LARGE OBJECT NOT NULL,
  leave_millis BIGINT NOT NULL,
  due_at TIMESTAMP WITH TIME ZONE NOT NULL,
  created_at TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL
);

CREATE INDEX IF NOT EXISTS keyward_invalidation_due ON keyward_invalidation (cache_name, due_at);
