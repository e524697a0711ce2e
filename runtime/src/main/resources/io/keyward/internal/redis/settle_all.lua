-- Ends leases: each by the value that was loaded, or by nothing.
--
-- KEYS   the entries
-- ARGV   1 the values' life in ms, -1 for ever; 2 their fingerprint; then for each entry: id of its
--        lease; 'V' to fill it, 'D' to drop it; payload
-- reply  {id of the first lease, a letter for each entry}: s stored, d dropped, l the lease was
--        lost, m out of memory and the lease is gone
--
-- Why: a batch has one round of fills. What makes a fill right is said at the script for one.

local LIFE, FINGERPRINT = tonumber(ARGV[1]), ARGV[2]

local letters = {}
for i, entry in ipairs(KEYS) do
  local ID, KIND, PAYLOAD = ARGV[3 * i], ARGV[3 * i + 1], ARGV[3 * i + 2]
  local lease = get(entry)
  if kind(lease) ~= 'L' or id(lease) ~= ID then -- step: fill.same_lease
    letters[i] = 'l'
  elseif KIND == 'D' then
    redis.call('UNLINK', entry) -- step: drop.unlink
    letters[i] = 'd'
  else
    local bytes = value(KIND, entry, ID, stamps(lease), LIFE, FINGERPRINT, PAYLOAD)
    letters[i] = set(entry, bytes, LIFE) and 's' or 'm' -- step: fill.store
  end
end
return { ARGV[3], table.concat(letters) }
