import { accessVi } from '#modules/access/screens/messages.vi.ts';
import { auditVi } from '#modules/audit/screens/messages.vi.ts';
import { calendarVi } from '#modules/calendar/screens/messages.vi.ts';
import { documentsVi } from '#modules/documents/screens/messages.vi.ts';
import { organizationsVi } from '#modules/organizations/screens/messages.vi.ts';
import { plansVi } from '#modules/plans/screens/messages.vi.ts';
import { recordsVi } from '#modules/records/screens/messages.vi.ts';
import { workVi } from '#modules/work/screens/messages.vi.ts';
import { kitVi } from '#ui-kit/messages.vi.ts';
import { lawVi } from './law-messages.vi.ts';
import { appVi } from './messages.vi.ts';

/** All words of the application in Vietnamese, by module. */
export const messages = {
  app: appVi,
  law: lawVi,
  kit: kitVi,
  access: accessVi,
  audit: auditVi,
  organizations: organizationsVi,
  calendar: calendarVi,
  documents: documentsVi,
  plans: plansVi,
  work: workVi,
  records: recordsVi,
};

declare module 'use-intl' {
  interface AppConfig {
    Locale: 'vi' | 'en';
    Messages: typeof messages;
  }
}
