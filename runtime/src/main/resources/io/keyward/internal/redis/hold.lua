-- Marks what a write is about to change, and renews the mark.
--
-- KEYS   the entries; then the generations to be evicted; then the generations to be seen
-- ARGV   1 token of the writer; 2 life of the mark in ms; 3 number of entries; 4 of evicted groups
-- reply  {token, for each entry '1' where it is contested or not held, else '0'; stamps, each ''
--        where there is no generation}
--
-- Why: the old value goes before the write begins, so that it cannot come back; no load is shared
-- while it runs; and two writers that meet are told, so that neither stores a value. A mark is never
-- shortened: one that runs late, after its Release, must not end what that has left for a lag or an
-- unknown outcome.

local TOKEN, LIFE, ENTRIES, GROUPS = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])

local contested = {}
for i = 1, ENTRIES + GROUPS do
  local h = hold(get(KEYS[i])) or { contested = false, writers = {} }
  local own = remove(h, TOKEN) -- step: hold.renew
  if #h.writers > 0 then h.contested = true end -- step: hold.contest
  local deadline = math.max(NOW + LIFE, own and own.deadline or 0)
  table.insert(h.writers, { token = TOKEN, deadline = deadline }) -- step: hold.add_token
  local held = set_hold(KEYS[i], h) -- step: hold.replace_value
  if i <= ENTRIES then contested[i] = (h.contested or not held) and '1' or '0' end
end

local reply = { TOKEN, table.concat(contested) }
for i = ENTRIES + GROUPS + 1, #KEYS do
  local generation = get(KEYS[i]) -- step: hold.see_generations
  table.insert(reply, kind(generation) == 'G' and string.sub(generation, 5, 12) or '')
end
return reply
