import type { ruleVi } from './rule-messages.vi.ts';

/** Words of the rule on more time in English. */
export const ruleEn: typeof ruleVi = {
  title: 'Rule on more time',
  lead: 'Holds for all work of the realm from the moment it is saved. What was granted stays.',
  failed: 'Rule on more time',
  most: 'Most times more time is granted for one obligation',
  mostHint: 'From 0 to 12; 0 means never.',
  badMost: 'Write a number from 0 to 12.',
  decider: 'Who decides',
  deciders: {
    both: 'A leader of a body above, or whoever gave the work in a line',
    above: 'A leader of a body above alone',
  },
  save: 'Save the rule',
  saved: 'The rule on more time is saved.',
  readOnly: 'Only an administrator changes this rule.',
  usual: 'Never changed: the usual rule.',
  changed: 'Last changed: {by}, {moment}',
  conflict: {
    title: '{by} changed this rule at {moment}, after you opened it.',
    stands: 'What stands now',
    yours: 'What was not saved',
    mine: 'Save mine all the same',
    drop: 'Keep what stands',
    line: '{count, plural, =0 {no more time} one {at most once} other {at most # times}}; {decider}',
  },
  means: {
    title: 'What this means',
    none: 'Nobody may ask for more time; a difficulty is carried to the body above.',
    times:
      'The body that owes (and whoever it was handed to) asks with a reason and a new end; one request waits at a time. After {count, plural, one {one grant} other {# grants}} none may be asked for: the difficulty is carried up instead.',
    both: 'A leader of a body above decides; of work given in a line also whoever gave it, unless of the very body that owes. An administrator decides on every request.',
    above:
      'A leader of a body above decides alone, also on work given in a line. An administrator decides on every request.',
    later:
      'The new end lies after the one that stands; on a day off it moves to the next working day. The earlier end stays to be read.',
    told: 'The body that owes and everybody it was handed to are told from when to when, and why.',
    reminded: 'Reminders go three working days before the new end and on its day.',
  },
  strict: {
    title: 'What “trước ngày D” means',
    mild: 'What arrives on the day D is in time.',
    strict: 'It has to be done by the day before D.',
    change: 'Change it at Working days',
  },
  history: 'History',
};
