/** The acts on the course of work, as the log names them in English. */
export const courseActionsEn = {
  'work.accept': 'accepted an obligation',
  'work.answer-blocker': 'answered a difficulty',
  'work.ask-more-time': 'asked for more time',
  'work.carry-blocker': 'carried a difficulty up',
  'work.close-blocker': 'closed a difficulty',
  'work.grant-more-time': 'granted more time',
  'work.hand-down': 'handed an obligation down',
  'work.raise-blocker': 'said what holds work up',
  'work.refuse-more-time': 'refused more time',
  'work.reopen-blocker': 'opened a difficulty again',
  'work.set-rules': 'set how often more time is granted',
  'work.take-back-acceptance': 'took an acceptance back',
  'work.take-back-handing': 'took a handing back',
  'work.withdraw-more-time': 'withdrew the asking for more time',
} as const;
