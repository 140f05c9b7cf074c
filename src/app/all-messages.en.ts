import { accessEn } from '#modules/access/screens/messages.en.ts';
import { auditEn } from '#modules/audit/screens/messages.en.ts';
import { calendarEn } from '#modules/calendar/screens/messages.en.ts';
import { documentsEn } from '#modules/documents/screens/messages.en.ts';
import { organizationsEn } from '#modules/organizations/screens/messages.en.ts';
import { plansEn } from '#modules/plans/screens/messages.en.ts';
import { recordsEn } from '#modules/records/screens/messages.en.ts';
import { workEn } from '#modules/work/screens/messages.en.ts';
import { kitEn } from '#ui-kit/messages.en.ts';
import type { messages as vietnamese } from './all-messages.vi.ts';
import { lawEn } from './law-messages.en.ts';
import { appEn } from './messages.en.ts';

/** All words of the application in English, by module. */
export const messages: typeof vietnamese = {
  app: appEn,
  law: lawEn,
  kit: kitEn,
  access: accessEn,
  audit: auditEn,
  organizations: organizationsEn,
  calendar: calendarEn,
  documents: documentsEn,
  plans: plansEn,
  work: workEn,
  records: recordsEn,
};
