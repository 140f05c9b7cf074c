import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { workApi } from './work-queries.ts';

/** The newest notices and how many are unread: the bell and the page of one's own work. Asked by the screen itself. */
export const newNoticesQuery = queryOptions({
  queryKey: ['notices', 'new'],
  queryFn: () => workApi('get /api/notices', { query: { quiet: '1' } }),
});

/** All notices, page by page. */
export const allNoticesQuery = infiniteQueryOptions({
  queryKey: ['notices', 'all'],
  queryFn: ({ pageParam }) =>
    workApi('get /api/notices', { query: pageParam === null ? {} : { before: pageParam } }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
});

/** What the person wishes to be told. */
export const noticeChoicesQuery = queryOptions({
  queryKey: ['notice-choices'],
  queryFn: () => workApi('get /api/notice-choices'),
});

/** The person's private calendar feed. */
export const ownFeedQuery = queryOptions({
  queryKey: ['own-calendar-feed'],
  queryFn: () => workApi('get /api/own-calendar-feed'),
});
