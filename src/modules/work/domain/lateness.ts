/** How an obligation stands to its end, as lists are narrowed by it. */
export type Lateness = 'overdue' | 'today' | 'week' | 'later' | 'without-end' | 'closed-late';

/** How far ahead `week` looks: the seven days after today, so that a Friday shows what is due on Monday. */
export const WEEK_DAYS = 7;
