-- What writes have evicted and Redis may have yet to be told of. MySQL 8.0.1, MariaDB 10.6 and later.
-- Rows live for a second or so. The texts are keys in Redis, never values.

CREATE TABLE IF NOT EXISTS keyward_invalidation (
  id BIGINT NOT NULL PRIMARY KEY,
  cache_name VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  slot VARCHAR(255) NOT NULL,
  token BIGINT NOT NULL,
  entry_keys MEDIUMTEXT NOT NULL,
  group_keys MEDIUMTEXT NOT NULL,
  widest_keys MEDIUMTEXT NOT NULL,
  leave_millis BIGINT NOT NULL,
  due_at TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  created_at TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  INDEX keyward_invalidation_due (cache_name, due_at)
);
