-- Ends a write: what it named is evicted, or, for a put, replaced.
--
-- KEYS   the entries; then the generations to be evicted
-- ARGV   1 token of the writer; 2 how long in ms a hold of it stays, whoever else has a part in it,
--        0 for not at all; 3 number of entries; then, for a put, 4 which entry, counted from 1;
--        5 'V' or 'A'; 6 id; 7 life in ms, -1 for ever; 8 fingerprint; 9 stamps; 10 payload
-- reply  {token, 'stored' | 'evicted'}
--
-- Why: a lease or value that is found may be older than the write. A hold that others have a part
-- in is theirs, and is marked: one of them may hold an older value to put. Where a hold is to stay,
-- the writer keeps a part in it: the others' may end at any moment.

local TOKEN, LEAVE, ENTRIES = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local PUT = tonumber(ARGV[4] or 0)

local function vacate(key)
  if LEAVE > 0 then -- step: release.leave
    set_hold(key, { contested = false, writers = { { token = TOKEN, deadline = NOW + LEAVE } } })
  else
    redis.call('UNLINK', key) -- step: release.delete
  end
end

-- step: release.put
local function put(key)
  local bytes = value(ARGV[5], key, ARGV[6], ARGV[9], tonumber(ARGV[7]), ARGV[8], ARGV[10])
  return set(key, bytes, tonumber(ARGV[7]))
end

local stored = false
for i, key in ipairs(KEYS) do
  local h = hold(get(key))
  local ours = h and remove(h, TOKEN) -- step: release.take_out
  if h and #h.writers > 0 then
    -- step: release.leave_beside
    if LEAVE > 0 then table.insert(h.writers, { token = TOKEN, deadline = NOW + LEAVE }) end
    if ours or i <= ENTRIES or LEAVE > 0 then
      h.contested = true -- step: release.mark
      set_hold(key, h)
    end
  elseif ours and i == PUT and not h.contested and LEAVE == 0 then
    stored = put(key)
  else
    vacate(key)
  end
end
return { TOKEN, stored and 'stored' or 'evicted' }
