-- Ends leases whose load failed, each by the expired value that it kept, or by nothing.
--
-- KEYS   the entries' generations, the widest group first; then the entries
-- ARGV   1 how many generations; 2 how old in ms a value may be; then id of each entry's lease
-- reply  {id of the first lease, a letter for each entry, then the payload of each that is restored}:
--        r restored, d dropped, l the lease was lost
--
-- Why: a write removes the lease or changes a generation, so a value that is found here, after the
-- load has failed, is not from before an acknowledged write. It stays as old as it was.

local GROUPS, OLDEST = tonumber(ARGV[1]), tonumber(ARGV[2])

local current, complete = {}, true
for i = 1, GROUPS do
  local generation = get(KEYS[i])
  complete = complete and kind(generation) == 'G'
  current[i] = complete and string.sub(generation, 5, 12) or ''
end
current = table.concat(current)

-- After a head and a skip come a key's length and the key; what follows them begins there.
local function after_key(bytes, skip)
  local at = 14 + #stamps(bytes) + skip
  if #bytes < at + 3 then return #bytes + 1 end
  return at + 4 + (struct.unpack('>I4', string.sub(bytes, at, at + 3)))
end

-- Puts the kept value back for what is left of its life; answers whether there was any.
-- step: restore.put_back
local function put_back(entry, lease, kept)
  local at = kind(kept) == 'V' and 14 + #stamps(kept) or nil
  if not at or #kept < at + 28 or string.sub(kept, at, at) ~= '\1' then return false end
  local stored = (struct.unpack('>I8', string.sub(kept, at + 9, at + 16)))
  local life = (struct.unpack('>i8', string.sub(kept, at + 17, at + 24)))
  local left = math.min(life, stored + life - NOW)
  return left > 0 and NOW - stored < OLDEST
    and set(entry, MAGIC .. 'V' .. id(lease) .. string.sub(kept, 13), left)
end

local answer = { ARGV[3], '' }
local letters = {}
for i = 1, #KEYS - GROUPS do
  local entry = KEYS[GROUPS + i]
  local lease = get(entry)
  if kind(lease) ~= 'L' or id(lease) ~= ARGV[2 + i] then -- step: restore.same_lease
    letters[i] = 'l'
  else
    local kept = string.sub(lease, after_key(lease, 0))
    -- step: restore.current
    if complete and stamps(lease) == current and put_back(entry, lease, kept) then
      letters[i] = 'r'
      table.insert(answer, string.sub(kept, after_key(kept, 25)))
    else
      redis.call('UNLINK', entry) -- step: restore.drop
      letters[i] = 'd'
    end
  end
end
answer[2] = table.concat(letters)
return answer
