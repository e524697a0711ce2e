-- Gives a lease up, if it is still there.
--
-- KEYS   the entry
-- ARGV   1 id of the lease
-- reply  {id, 'dropped' | 'lost'}
--
-- Why: after a load that failed, the next caller need not wait for the lease's end.

local lease = get(KEYS[1])
-- step: drop.same_lease
if kind(lease) ~= 'L' or id(lease) ~= ARGV[1] then return { ARGV[1], 'lost' } end
redis.call('UNLINK', KEYS[1]) -- step: drop.unlink
return { ARGV[1], 'dropped' }
