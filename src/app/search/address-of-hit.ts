import type { SearchHit, SearchKind } from '#modules/access/widgets/search-queries.ts';

/** An address whose parts the router cannot know beforehand. */
interface HitAddress {
  readonly to: '/';
  readonly search: never;
}

/** Where something that was found is looked at. */
export function addressOfHit(kind: SearchKind, { id, of }: Pick<SearchHit, 'id' | 'of'>): HitAddress {
  const paths: Readonly<Record<SearchKind, string>> = {
    plan: `/ke-hoach/${id}`,
    task: `/ke-hoach/${of ?? ''}`,
    obligation: `/nhiem-vu/${id}`,
    record: `/nhiem-vu/${of ?? ''}`,
    inspection: `/kiem-tra/${id}`,
    organization: `/co-quan/${id}`,
    document: `/nhap-van-ban/${id}`,
  };
  const search = kind === 'task' ? { tab: 'tasks', item: id } : {};
  return { to: paths[kind], search } as unknown as HitAddress;
}
