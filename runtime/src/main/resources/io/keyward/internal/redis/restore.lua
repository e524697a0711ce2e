-- Ends a lease whose load failed, by the expired value that it kept.
--
-- KEYS   the entry's generations, the widest group first; then the entry
-- ARGV   1 id of the lease; 2 how old in ms the value may be
-- reply  {id, 'restored', payload} | {id, 'dropped'} | {id, 'lost'}
--
-- Why: a write removes the lease or changes a generation, so a value that is found here, after the
-- load has failed, is not from before an acknowledged write. It stays as old as it was.

local ID, OLDEST, ENTRY = ARGV[1], tonumber(ARGV[2]), KEYS[#KEYS]

local lease = get(ENTRY)
if kind(lease) ~= 'L' or id(lease) ~= ID then return { ID, 'lost' } end

local function current()
  for i = 1, #KEYS - 1 do
    local generation = get(KEYS[i])
    if kind(generation) ~= 'G'
        or string.sub(generation, 5, 12) ~= string.sub(stamps(lease), 8 * i - 7, 8 * i) then
      return false
    end
  end
  return true
end

-- After a head and a skip come a key's length and the key; what follows them begins there.
local function after_key(bytes, skip)
  local at = 14 + #stamps(bytes) + skip
  if #bytes < at + 3 then return #bytes + 1 end
  return at + 4 + (struct.unpack('>I4', string.sub(bytes, at, at + 3)))
end

local kept = string.sub(lease, after_key(lease, 0))
local at = kind(kept) == 'V' and 14 + #stamps(kept) or nil
if at and #kept >= at + 28 and string.sub(kept, at, at) == '\1' and current() then
  local stored = (struct.unpack('>I8', string.sub(kept, at + 9, at + 16)))
  local life = (struct.unpack('>i8', string.sub(kept, at + 17, at + 24)))
  local left = math.min(life, stored + life - NOW)
  if left > 0 and NOW - stored < OLDEST
      and set(ENTRY, MAGIC .. 'V' .. ID .. string.sub(kept, 13), left) then
    return { ID, 'restored', string.sub(kept, after_key(kept, 25)) }
  end
end
redis.call('UNLINK', ENTRY)
return { ID, 'dropped' }
