import type { rowsVi } from './row-messages.vi.ts';

/** Words of the reporting duties and cited documents of the review in English. */
export const rowsEn: typeof rowsVi = {
  reporting: {
    one: 'Reporting duty {name}',
    editOne: 'Edit reporting duty {name}',
    editing: 'Editing reporting duty {name}',
    add: 'Add a reporting duty',
    first: 'Which body reports',
    firstHint: 'To whom, how often and by when is filled in afterwards.',
    added: 'Reporting duty added.',
    dropped: 'Reporting duty dropped.',
    takenBack: 'Reporting duty taken back.',
    from: 'Who reports',
    to: 'Reports to',
    via: 'Through (who consolidates)',
    cadence: 'How often',
    noCadence: 'Not said',
    due: 'Day of each year',
    dueHint: 'Day/month, like 15/6',
    badDue: 'A day and month like 15/6 are needed.',
    startYear: 'From year',
    startYearHint: 'Leave empty when the document does not say.',
  },
  references: {
    one: 'Cited document {name}',
    editOne: 'Edit cited document {name}',
    editing: 'Editing cited document {name}',
    add: 'Add a cited document',
    first: 'Number and symbol of the cited document',
    firstHint: 'Kind, day and issuer are filled in afterwards.',
    added: 'Cited document added.',
    dropped: 'Cited document dropped.',
    takenBack: 'Cited document taken back.',
    role: 'How it is cited',
    noSymbol: 'A cited document needs its number and symbol.',
  },
};
