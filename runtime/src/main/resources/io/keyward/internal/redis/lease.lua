-- The right to fill an entry.
--
-- KEYS   the entry's generations, the widest group first; then the entry
-- ARGV   1 id of the lease; 2 id of what the caller cannot use, or ''; 3 the lease's life in ms;
--        4 life of the longest entry in ms, -1 for ever; then a random stamp for each generation;
--        then 1 to keep the value that the caller cannot use, for a load that fails
-- reply  {id, 'ours', stamps, now} | {id, 'held'} | {id, 'other', generation..., entry}
--        | {id, 'oom'}: out of memory, nothing changed
--
-- Why: only the holder of a lease may store what it loaded, with the stamps of the lease, so that
-- an eviction in between voids it. All is looked at before anything is written.

local ID, UNUSABLE, LEASE, LIFE = ARGV[1], ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
local ENTRY = KEYS[#KEYS]

local frames, complete, unknown = {}, true, false
for i, key in ipairs(KEYS) do
  frames[i] = get(key) or ''
  if hold(frames[i]) then return { ID, 'held' } end -- step: lease.held
  unknown = unknown or kind(frames[i]) == '?'
end

local current = {}
for i = 1, #KEYS - 1 do
  if kind(frames[i]) == 'G' then
    current[i] = string.sub(frames[i], 5, 12)
  else
    current[i] = ARGV[4 + i] -- step: lease.stamp
    complete = false
  end
end
current = table.concat(current)

local entry = frames[#KEYS]
local k = kind(entry)
local stored = k == 'L' or k == 'V' or k == 'A'
if unknown or (stored and complete and stamps(entry) == current and id(entry) ~= UNUSABLE) then
  return { ID, 'other', unpack(frames) } -- step: lease.other
end

-- A generation outlives the longest entry that the lease may bring.
for i = 1, #KEYS - 1 do
  local stamp = string.sub(current, 8 * i - 7, 8 * i)
  if not keep_generation(KEYS[i], frames[i], stamp, LIFE < 0 and -1 or LEASE + LIFE) then
    return { ID, 'oom' }
  end
end

-- What a group eviction has removed is not kept: it must never be served again.
-- step: lease.keep_value
local keep = ARGV[4 + #KEYS] == '1' and k == 'V' and complete and stamps(entry) == current
local lease = lease_of(ENTRY, ID, current) .. (keep and entry or '')
if not try_set(ENTRY, lease, LEASE) then return { ID, 'oom' } end -- step: lease.take
return { ID, 'ours', current, string.format('%.0f', NOW) }
