import type { lawVi } from './law-messages.vi.ts';

/** The acts of every page of law in English. */
export const lawEn: typeof lawVi = {
  rooms: {
    access: 'Accounts',
    organizations: 'Bodies',
    documents: 'Documents',
    plans: 'Plans',
    work: 'Obligations',
    records: 'Records',
  },
  acts: {
    access: {
      'list-accounts': 'Look at the list of accounts',
      'create-account': 'Make an account',
      'change-account': 'Rename an account',
      'set-account-active': 'Close and reopen an account',
      'give-position': 'Give a role',
      'end-position': 'End a role',
      'delegate-position': 'Give a role away while absent',
      'exchange-accounts': 'Bring accounts in and out by spreadsheet',
      'ask-who-may': 'Ask who may do what',
    },
    organizations: {
      list: 'Look at bodies',
      create: 'Add a body',
      change: 'Rename, move or close a body',
      'keep-contacts': 'Keep the people who answer for a body',
      'keep-groups': 'Keep groups of bodies',
      exchange: 'Bring bodies in and out by spreadsheet',
    },
    documents: {
      read: 'Look at documents',
      'receive-document': 'Bring in a document',
      'correct-reading': 'Correct what was read of a document',
      'put-aside-reading': 'Put a reading aside, or take it up again',
    },
    plans: {
      read: 'Look at plans',
      'confirm-plan': 'Confirm a plan',
      'take-back-plan': 'Take a plan back',
      'name-members': 'Name the members of a group',
      'write-plan': 'Write a plan',
    },
    work: {
      read: 'Look at obligations',
      'set-obligation-state': 'Move an obligation',
      'share-view': 'Share a saved view',
      assign: 'Give a quick order',
    },
    records: {
      read: 'Look at records',
      'add-record': 'Enter a record',
      'change-record': 'Correct or withdraw a record',
      'confirm-record': "Confirm a record of one's own body",
      'ask-for-more': 'Ask for more about a record',
      'answer-question': 'Answer such a question',
    },
  },
};
