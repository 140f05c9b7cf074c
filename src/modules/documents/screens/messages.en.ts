import type { documentsVi } from './messages.vi.ts';

/** Words of the documents module in English. */
export const documentsEn: typeof documentsVi = {
  upload: {
    title: 'Bring in a document',
    lead: 'Plans, notices, letters that assign work: drop the file, review it, take it into tracking.',
    leadToRead: 'Documents that came in and what was read in them.',
    drop: 'Drop documents anywhere on this page',
    dropHere: 'Drop to bring in',
    kinds: 'Word (.docx), PDF with text (.pdf), plain text (.txt, .md); up to 30 MB each',
    choose: 'Choose files',
    secret:
      'Bring in no classified document. A file marked MẬT, TỐI MẬT or TUYỆT MẬT is refused before it is stored; but no scan can find an unmarked secret, so whoever brings it in must look.',
    secretKept: 'Nothing of the file was stored, previewed or logged; only that a file was refused.',
    secretRemedy: 'Handle this document under the rules for state secrets, outside this system.',
    sending: 'Sending: {share}%',
    reading: 'Sent, now reading…',
    read: 'Read: {tasks, plural, one {# task} other {# tasks}}, {unsure, plural, =0 {nothing uncertain} one {# place to look at} other {# places to look at}}.',
    review: 'Review',
    notSent: {
      kind: {
        title: 'This kind of file cannot be read yet',
        remedy: 'Save it as Word (.docx) and bring it in. For .doc: open it in Word and save as .docx.',
      },
      empty: { title: 'The file is empty', remedy: 'It has no bytes; open the original and save it again.' },
      large: {
        title: 'The file is too large',
        remedy: 'It exceeds 30 MB. Take large pictures out, or save the text alone.',
      },
    },
  },
  list: {
    label: 'Documents brought in',
    titles: { awaiting: 'Awaiting review', confirmed: 'Taken into tracking', discarded: 'Put aside' },
    states: { awaiting: 'Awaiting', confirmed: 'Taken in', discarded: 'Aside' },
    failed: 'List of documents',
    document: 'Document',
    issuer: 'Issued by',
    noIssuer: 'not clear',
    tasks: 'Tasks',
    taskCount: '{count, plural, one {# task} other {# tasks}}',
    unsure: 'To look at',
    unsureCount: '{count, plural, one {# place} other {# places}}',
    sure: 'clear',
    received: 'Brought in',
    empty: {
      awaiting: {
        title: 'No document is waiting',
        reason: 'A document stands here until a person has reviewed it and taken it into tracking.',
      },
      confirmed: { title: 'Nothing was taken in yet', reason: 'Documents that became plans stand here.' },
      discarded: {
        title: 'Nothing was put aside',
        reason: 'Documents brought in by mistake are put aside and can be taken back.',
      },
    },
  },
  form: {
    title: 'Official form',
    loading: 'Checking the form…',
    failed: 'Check of the form',
    faults: '{count, plural, one {# place} other {# places}} not as the form says',
    sound: 'As the form says.',
    soundWords: 'The words are as the form says.',
    by: 'by {form}',
    wordsOnly:
      'Only the words could be checked: this format tells no margins, fonts or sizes. Use a .docx to check all.',
    older: 'The document is older than the form: what follows is only for reference.',
    whole: 'The whole document',
    place: '“{words}”',
  },
  paper: {
    label: 'The document as on paper',
    original: 'Download the original',
  },
};
