-- The value, or the absence, in the place of the lease.
--
-- KEYS   the entry
-- ARGV   1 id of the lease; 2 'V' or 'A'; 3 life in ms, -1 for ever; 4 fingerprint; 5 payload
-- reply  {id, 'stored' | 'lost' | 'oom'}
--
-- Why: a lease that an eviction, a hold or its end has taken away stores nothing; the stamps are
-- the lease's, so that a group evicted since then makes the value outdated from birth.

local ID, KIND, LIFE = ARGV[1], ARGV[2], tonumber(ARGV[3])

local lease = get(KEYS[1])
if kind(lease) ~= 'L' or id(lease) ~= ID then return { ID, 'lost' } end -- step: fill.same_lease
-- step: fill.store
local bytes = value(KIND, KEYS[1], ID, stamps(lease), LIFE, ARGV[4], ARGV[5])
return { ID, set(KEYS[1], bytes, LIFE) and 'stored' or 'oom' }
