-- What a task or duty says of days that are remembered, kept with its words: the days and months after a word of
-- remembering (`dịp 22/12`, `kỷ niệm … ngày 2 tháng 9`) as `22/12`, `2/9`. Which occasion a day belongs to is the
-- calendar's to say, so a new occasion finds what was written before it.
create function public.remembered_days(words text) returns text[]
  language sql immutable parallel safe
  as $$
    select coalesce(array_agg(distinct found[1]::integer || '/' || found[2]::integer), '{}')
      from regexp_matches(
             substring(public.vn_unaccent(words)
                       from '(?:ky niem|dip|chao mung|huong ung|huong toi|nhan ngay)(.*)$'),
             '(?<![0-9/.])(\d{1,2})(?: ?/ ?| thang )(\d{1,2})', 'g') found
  $$;

alter table plan_item
  add column remembered_days text[] not null generated always as (
    public.remembered_days(coalesce(heading, '') || ' ' || text)) stored;
create index plan_item_remembered_days on plan_item using gin (realm_id, remembered_days)
  where remembered_days <> '{}';
create index plan_item_heading_words on plan_item
  using gin (realm_id, to_tsvector('public.vn'::regconfig, heading)) where heading is not null;

-- What each body still owes, by its end, without reading what was closed in earlier years.
create index work_obligation_open_of_body on work_obligation (realm_id, organization_id, due_order, id)
  include (state_order, due_until) where state_order <= 3;
