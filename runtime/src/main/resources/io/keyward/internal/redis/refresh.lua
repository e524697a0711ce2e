-- The right to refresh a value ahead of its end.
--
-- KEYS   the entry's generations, the widest group first; the entry; the refresher's lock
-- ARGV   1 token of the refresher; 2 id of the value; 3 the lock's life in ms; 4 life of the longest
--        entry in ms, -1 for ever; 5 Redis' time in ms from which the value is old enough
-- reply  {token, 'ours' | 'no' | 'oom', now}
--
-- Why: one refresher over all processes, and none of what an eviction or a hold has reached. The
-- lock says nothing of the entry: what may be stored, the id of the value decides.

local TOKEN, ID, LEASE, LIFE, DUE = ARGV[1], ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local ENTRY, LOCK = KEYS[#KEYS - 1], KEYS[#KEYS]

local function answer(word) return { TOKEN, word, string.format('%.0f', NOW) } end

local entry = get(ENTRY)
if NOW < DUE or kind(entry) ~= 'V' or id(entry) ~= ID or redis.call('EXISTS', LOCK) == 1 then
  return answer('no')
end
local frames, current = {}, {}
for i = 1, #KEYS - 2 do
  frames[i] = get(KEYS[i])
  if kind(frames[i]) ~= 'G' then return answer('no') end
  current[i] = string.sub(frames[i], 5, 12)
end
if stamps(entry) ~= table.concat(current) then return answer('no') end

-- A generation outlives the longest entry that the refresh may bring.
for i = 1, #KEYS - 2 do
  if not keep_generation(KEYS[i], frames[i], current[i], LIFE < 0 and -1 or LEASE + LIFE) then
    return answer('oom')
  end
end
return answer(try_set(LOCK, TOKEN, LEASE) and 'ours' or 'oom')
