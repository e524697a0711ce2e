-- The right to refresh values ahead of their end: each is given, or not, by itself.
--
-- KEYS   the entries' generations, the widest group first; the entries; the refreshers' locks
-- ARGV   1 how many generations; 2 the locks' life in ms; 3 life of the longest entry in ms, -1 for
--        ever; then for each entry: token of the refresher; id of the value; Redis' time in ms from
--        which the value is old enough
-- reply  {token of the first, a letter for each entry, now}: o ours, n not ours, m out of memory
--
-- Why: one refresher over all processes, and none of what an eviction or a hold has reached. The
-- lock says nothing of the entry: what may be stored, the id of the value decides.

local GROUPS, LEASE, LIFE = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local ENTRIES = (#KEYS - GROUPS) / 2
local function token(i) return ARGV[1 + 3 * i] end
local function lock(i) return KEYS[GROUPS + ENTRIES + i] end

local frames, current, complete = {}, {}, true
for i = 1, GROUPS do
  frames[i] = get(KEYS[i])
  complete = complete and kind(frames[i]) == 'G'
  current[i] = complete and string.sub(frames[i], 5, 12) or ''
end
local stamped = table.concat(current)

-- step: refresh.due
local function is_due(i)
  local entry = get(KEYS[GROUPS + i])
  return complete and kind(entry) == 'V' and id(entry) == ARGV[2 + 3 * i]
    and stamps(entry) == stamped and NOW >= tonumber(ARGV[3 + 3 * i])
    and redis.call('EXISTS', lock(i)) == 0
end

local letters, any = {}, false
for i = 1, ENTRIES do
  letters[i] = is_due(i) and 'o' or 'n'
  any = any or letters[i] == 'o'
end

-- A generation outlives the longest entry that the refresh may bring.
local room = true
if any then
  for i = 1, GROUPS do
    room = room and keep_generation(KEYS[i], frames[i], current[i], LIFE < 0 and -1 or LEASE + LIFE)
  end
end
for i = 1, ENTRIES do
  -- step: refresh.lock
  if letters[i] == 'o' and not (room and try_set(lock(i), token(i), LEASE)) then
    letters[i] = 'm'
  end
end
return { token(1), table.concat(letters), string.format('%.0f', NOW) }
