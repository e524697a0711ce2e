-- What a refresh has loaded, each in the place of exactly the value that it saw.
--
-- KEYS   the entries; the refreshers' locks
-- ARGV   for each entry: token of the refresher, and id of what it stores; id of the value; 'V' or
--        'A', '' to take the value away, '-' to leave it; life in ms, -1 for ever; fingerprint;
--        payload
-- reply  {token of the first, a letter for each entry}: s stored, r removed, l the value was no
--        longer there, or left, m out of memory, and the value is gone
--
-- Why: an eviction, a hold or a fill since the refresh began has taken that value away, and what
-- was loaded may be older. The stamps stay the value's, not today's: a group evicted meanwhile
-- makes the new value outdated from birth.

local ENTRIES = #KEYS / 2

local function settle(entry, lock, at)
  local TOKEN, ID, KIND, LIFE = ARGV[at], ARGV[at + 1], ARGV[at + 2], tonumber(ARGV[at + 3])
  if get(lock) == TOKEN then redis.call('UNLINK', lock) end -- step: refreshed.unlock
  local old = get(entry)
  -- step: refreshed.same_value
  if KIND == '-' or kind(old) ~= 'V' or id(old) ~= ID then return 'l' end
  if KIND == '' then
    redis.call('UNLINK', entry) -- step: refreshed.remove
    return 'r'
  end
  local bytes = value(KIND, entry, TOKEN, stamps(old), LIFE, ARGV[at + 4], ARGV[at + 5])
  return set(entry, bytes, LIFE) and 's' or 'm' -- step: refreshed.store
end

local letters = {}
for i = 1, ENTRIES do
  letters[i] = settle(KEYS[i], KEYS[ENTRIES + i], 6 * i - 5)
end
return { ARGV[1], table.concat(letters) }
