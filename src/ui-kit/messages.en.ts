import type { kitVi } from './messages.vi.ts';

/** Words of the kit in English. */
export const kitEn: typeof kitVi = {
  failure: {
    code: 'Code to quote: {code}',
    retry: 'Try again',
    told: { title: 'This could not be done' },
    network: {
      title: 'The server cannot be reached',
      remedy: 'Check the network and try again. Nothing already saved is lost.',
    },
    unreadable: {
      title: 'The server’s answer cannot be read',
      remedy: 'Try again in a few minutes; if it stays so, tell the administrator the code below.',
    },
    unknown: {
      title: 'The page ran into an error',
      remedy: 'Reload the page; if it stays so, tell the administrator what stands above.',
    },
  },
  export: {
    open: 'Download',
    act: 'Download: {name}',
    docx: 'Word (.docx), to edit and have signed',
    pdf: 'PDF, to look at and print',
    writing: 'Writing the file…',
    saved: '{file} was downloaded.',
  },
  changed: { gone: 'gone:', new: 'new:' },
  loading: 'Loading…',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  undo: 'Undo',
  more: 'Show more',
};
