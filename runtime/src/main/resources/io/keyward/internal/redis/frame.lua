-- Frames: put before each of the other scripts. What the bytes are: FrameParser.
-- NOW is Redis' own clock in milliseconds: no JVM's clock takes part in a deadline.
--
-- A comment "step: hold.add_token" names a step as the model of the protocol names it, in Step.java
-- beside its tests: who changes one changes the other.

local MAGIC = '\255KW'
local T = redis.call('TIME')
local NOW = T[1] * 1000 + math.floor(T[2] / 1000)

-- The bytes under a key; nil where nothing is, or what is no string.
local function get(key)
  local bytes = redis.pcall('GET', key)
  if type(bytes) == 'table' then
    if string.find(bytes.err, 'WRONGTYPE', 1, true) then return nil end
    return redis.call('GET', key) -- raises the same error
  end
  return bytes or nil
end

-- G, H, L, V, A; '?' for a kind of a later version; nil for what is not ours, or is damaged
-- beyond its head: absent, and overwritten.
local function kind(bytes)
  if not bytes or #bytes < 4 or string.sub(bytes, 1, 3) ~= MAGIC then return nil end
  local k = string.sub(bytes, 4, 4)
  if k == 'G' then return #bytes == 20 and k or nil end
  if k == 'H' then return #bytes > 5 and (#bytes - 5) % 16 == 0 and k or nil end
  if k == 'L' or k == 'V' or k == 'A' then
    return #bytes >= 13 and #bytes >= 13 + 8 * string.byte(bytes, 13) and k or nil
  end
  return '?'
end

-- The head of a lease, a value or an absence.
local function id(bytes) return string.sub(bytes, 5, 12) end
local function stamps(bytes) return string.sub(bytes, 14, 13 + 8 * string.byte(bytes, 13)) end

-- The head and all that follows it up to the payload.
local function value(k, entry, id, stamps, life, fingerprint, payload)
  return table.concat({
    MAGIC, k, id, string.char(#stamps / 8), stamps, '\1', fingerprint,
    struct.pack('>I8', NOW), struct.pack('>i8', life),
    struct.pack('>I4', #entry), entry, payload })
end

-- A hold without the writers past their deadline, the mark kept; nil where none is left.
-- step: frame.drop_expired
local function hold(bytes)
  if kind(bytes) ~= 'H' then return nil end
  local h = { contested = string.sub(bytes, 5, 5) == '1', writers = {} }
  for i = 6, #bytes, 16 do
    local deadline = struct.unpack('>I8', string.sub(bytes, i + 8, i + 15))
    if deadline > NOW then
      table.insert(h.writers, { token = string.sub(bytes, i, i + 7), deadline = deadline })
    end
  end
  return #h.writers > 0 and h or nil
end

-- Takes the writer out; answers it, or nil where it was not there.
local function remove(h, token)
  for i, writer in ipairs(h.writers) do
    if writer.token == token then
      return table.remove(h.writers, i)
    end
  end
  return nil
end

-- SET; for ever where life is negative. Answers whether Redis took it: it may be out of memory.
local function try_set(key, bytes, life)
  local reply
  if life < 0 then
    reply = redis.pcall('SET', key, bytes)
  else
    reply = redis.pcall('SET', key, bytes, 'PX', string.format('%.0f', life))
  end
  return not reply.err
end

-- SET, or UNLINK where Redis refuses it: the old bytes must never stay.
-- step: frame.set_or_unlink
local function set(key, bytes, life)
  if try_set(key, bytes, life) then return true end
  redis.call('UNLINK', key)
  return false
end

-- Writes a hold, which ends with its last writer's deadline.
local function set_hold(key, h)
  local parts = { MAGIC, 'H', h.contested and '1' or '0' }
  local latest = 0
  for _, writer in ipairs(h.writers) do
    table.insert(parts, writer.token)
    table.insert(parts, struct.pack('>I8', writer.deadline))
    latest = math.max(latest, writer.deadline)
  end
  return set(key, table.concat(parts), latest - NOW)
end

-- Keeps a generation for at least so long, and an eighth more if it has to be written, so that it
-- seldom is. It is never shortened. Answers whether Redis took it.
-- step: frame.keep_generation
local function keep_generation(key, bytes, stamp, life)
  local expires = kind(bytes) == 'G' and struct.unpack('>I8', string.sub(bytes, 13, 20)) or nil
  if expires == 0 or (expires and life >= 0 and expires >= NOW + life) then return true end
  local longer = life < 0 and -1 or life + math.floor(life / 8)
  local ends = life < 0 and 0 or NOW + longer
  return try_set(key, MAGIC .. 'G' .. stamp .. struct.pack('>I8', ends), longer)
end

-- A lease of the entry, with the generations that stamps it.
local function lease_of(entry, id, current)
  return table.concat({
    MAGIC, 'L', id, string.char(#current / 8), current, struct.pack('>I4', #entry), entry })
end
