export const reviewTabs = ['info', 'tasks', 'bodies', 'reporting', 'others'] as const;

export type ReviewTab = (typeof reviewTabs)[number];

/** Which tab of the review is open. */
export interface ReviewAddress {
  readonly tab?: ReviewTab | undefined;
}

/** Reads the address of a review. */
export function readReviewAddress(search: Readonly<Record<string, unknown>>): ReviewAddress {
  const tab = reviewTabs.find((name) => name === search['tab']);
  return tab === undefined ? {} : { tab };
}
