-- What a refresh has loaded, in the place of exactly the value that it saw.
--
-- KEYS   the entry; the refresher's lock
-- ARGV   1 token of the refresher, and id of what it stores; 2 id of the value; 3 'V' or 'A', '' to
--        take the value away, '-' to leave it; 4 life in ms, -1 for ever; 5 fingerprint; 6 payload
-- reply  {token, 'stored' | 'removed' | 'lost' | 'oom'}
--
-- Why: an eviction, a hold or a fill since the refresh began has taken that value away, and what
-- was loaded may be older. The stamps stay the value's, not today's: a group evicted meanwhile
-- makes the new value outdated from birth.

local TOKEN, ID, KIND, LIFE = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4])

if get(KEYS[2]) == TOKEN then redis.call('UNLINK', KEYS[2]) end
local old = get(KEYS[1])
if KIND == '-' or kind(old) ~= 'V' or id(old) ~= ID then return { TOKEN, 'lost' } end
if KIND == '' then
  redis.call('UNLINK', KEYS[1])
  return { TOKEN, 'removed' }
end
local bytes = value(KIND, KEYS[1], TOKEN, stamps(old), LIFE, ARGV[5], ARGV[6])
return { TOKEN, set(KEYS[1], bytes, LIFE) and 'stored' or 'oom' }
