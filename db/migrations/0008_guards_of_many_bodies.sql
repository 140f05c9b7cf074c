-- The guards against circles go body by body over the index whatever is known of the tables. In a new house, or one
-- that just took in thousands of bodies, nothing is known: the planner then read the whole realm anew for every body.

create or replace function organization_refuse_circle() returns trigger language plpgsql
  set enable_seqscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off as $$
begin
  if exists (
    with recursive above (id, valid, steps) as (
      select new.parent_id, new.valid, 1
      union all
      select p.parent_id, above.valid * p.valid, steps + 1
        from above
        cross join lateral (
          select parent_id, valid, tree from organization_parent
           where realm_id = new.realm_id and organization_id = above.id
          offset 0) p
       where above.id <> new.organization_id and steps < 60
         and p.tree = new.tree and p.valid && above.valid
    )
    select from above where id = new.organization_id or steps = 60)
  then
    raise exception 'The body % would stand above itself.', new.organization_id
      using errcode = 'check_violation', constraint = 'organization_parent_no_circle';
  end if;
  return null;
end $$;

create or replace function organization_refuse_succession_circle() returns trigger language plpgsql
  set enable_seqscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off as $$
begin
  if new.kind <> 'transfer' and exists (
    with recursive later (id) as (
      select new.successor_id
      union
      select s.successor_id
        from later
        cross join lateral (
          select successor_id, kind from organization_succession
           where realm_id = new.realm_id and predecessor_id = later.id
          offset 0) s
       where s.kind <> 'transfer'
    )
    select from later where id = new.predecessor_id)
  then
    raise exception 'The body % would be its own successor.', new.predecessor_id
      using errcode = 'check_violation', constraint = 'organization_succession_no_circle';
  end if;
  return null;
end $$;
