/** What later modules and the roof may see of the calendar: the one clock of a realm, and the port of what is dated. */
export { CALENDAR_PAGE, listCalendarPermissions } from './domain/permissions.ts';
export { holdDayTable } from './store/day-table.ts';
export type { DatedItems, DueOnDay, MovedItem, MovedItems } from './use-cases/dated-items.ts';
export { listOccasions } from './use-cases/list-occasions.ts';
export { holdClock, readClock } from './use-cases/read-clock.ts';
