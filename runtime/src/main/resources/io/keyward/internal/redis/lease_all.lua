-- The right to fill entries that share their generations: each is leased, or not, by itself.
--
-- KEYS   the generations, the widest group first; then the entries
-- ARGV   1 how many generations; 2 the leases' life in ms; 3 life of the longest entry in ms, -1
--        for ever; then a random stamp for each generation; then for each entry: id of its lease;
--        id of what the caller cannot use, or ''; 1 to keep that value, for a load that fails
-- reply  {id of the first lease, a letter for each entry, now}: o ours, h held by a writer, t taken
--        by another caller's lease or value, m out of memory and unchanged
--
-- Why: a batch has one round of leases, however many entries it lacks. What makes a lease right is
-- said at the script for one; all is looked at before anything is written.

local GROUPS, LEASE, LIFE = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local ENTRIES = #KEYS - GROUPS
local function id_of(i) return ARGV[1 + GROUPS + 3 * i] end
local function unusable(i) return ARGV[2 + GROUPS + 3 * i] end
local function keeps(i) return ARGV[3 + GROUPS + 3 * i] == '1' end
local function answer(letters) return { id_of(1), letters, string.format('%.0f', NOW) } end

local groups, current, complete = {}, {}, true
for i = 1, GROUPS do
  groups[i] = get(KEYS[i]) or ''
  if hold(groups[i]) then return answer(string.rep('h', ENTRIES)) end -- step: lease.held
  local k = kind(groups[i])
  if k == '?' then return answer(string.rep('t', ENTRIES)) end
  complete = complete and k == 'G'
  current[i] = k == 'G' and string.sub(groups[i], 5, 12) or ARGV[3 + i] -- step: lease.stamp
end
current = table.concat(current)

local function letter(bytes, not_usable)
  if hold(bytes) then return 'h' end
  local k = kind(bytes)
  if k == '?' then return 't' end
  local stored = k == 'L' or k == 'V' or k == 'A'
  local usable = stored and complete and stamps(bytes) == current and id(bytes) ~= not_usable
  return usable and 't' or 'o' -- step: lease.other
end

local letters, kept, any = {}, {}, false
for i = 1, ENTRIES do
  local bytes = get(KEYS[GROUPS + i])
  letters[i] = letter(bytes, unusable(i))
  any = any or letters[i] == 'o'
  local keep = keeps(i) and kind(bytes) == 'V' and complete and stamps(bytes) == current
  kept[i] = keep and bytes or '' -- step: lease.keep_value
end

local room = true
if any then
  for i = 1, GROUPS do
    local stamp = string.sub(current, 8 * i - 7, 8 * i)
    local life = LIFE < 0 and -1 or LEASE + LIFE
    room = room and keep_generation(KEYS[i], groups[i], stamp, life)
  end
end
for i = 1, ENTRIES do
  local entry = KEYS[GROUPS + i]
  if letters[i] == 'o' -- step: lease.take
      and not (room and try_set(entry, lease_of(entry, id_of(i), current) .. kept[i], LEASE)) then
    letters[i] = 'm'
  end
end
return answer(table.concat(letters))
