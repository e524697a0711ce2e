-- Ends a write: what it named is evicted, or, for a put, replaced.
--
-- KEYS   the entries; then the generations to be evicted; then, for a put, those that stamp it
-- ARGV   1 token of the writer; 2 how long in ms a hold of it stays, whoever else has a part in it,
--        0 for not at all; 3 number of entries; then, for a put, 4 which entry, counted from 1;
--        5 'V' or 'A'; 6 id; 7 life in ms, -1 for ever; 8 fingerprint; 9 stamps; 10 payload
-- reply  {token, 'stored' | 'evicted'}
--
-- Why: a lease or value that is found may be older than the write. A hold that others have a part
-- in is theirs, and is marked: one of them may hold an older value to put. Where a hold is to stay,
-- the writer keeps a part in it: the others' may end at any moment. A put may live longer than all
-- that was leased before it, and is of no use without its generations.

local TOKEN, LEAVE, ENTRIES = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local PUT, LIFE, STAMPS = tonumber(ARGV[4] or 0), tonumber(ARGV[7] or 0), ARGV[9] or ''
local NAMED = #KEYS - #STAMPS / 8

local function vacate(key)
  if LEAVE > 0 then -- step: release.leave
    set_hold(key, { contested = false, writers = { { token = TOKEN, deadline = NOW + LEAVE } } })
  else
    redis.call('UNLINK', key) -- step: release.delete
  end
end

-- The generations outlive what the put brings. Where they are not those that Hold saw, the value is
-- outdated from birth and none is kept: what stamps it must never be current again. Answers whether
-- Redis took them.
local function keep_generations()
  local frames, current = {}, {}
  for i = 1, #KEYS - NAMED do
    frames[i] = get(KEYS[NAMED + i])
    current[i] = kind(frames[i]) == 'G' and string.sub(frames[i], 5, 12) or ''
  end
  local room = true
  if table.concat(current) == STAMPS then
    for i = 1, #KEYS - NAMED do
      room = room and keep_generation(KEYS[NAMED + i], frames[i], current[i], LIFE)
    end
  end
  return room
end

-- step: release.put
local function put(key)
  if not keep_generations() then
    redis.call('UNLINK', key)
    return false
  end
  local bytes = value(ARGV[5], key, ARGV[6], ARGV[9], LIFE, ARGV[8], ARGV[10])
  return set(key, bytes, LIFE)
end

local stored = false
for i = 1, NAMED do
  local key = KEYS[i]
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
