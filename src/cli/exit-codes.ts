/** Exit codes that scripts may rely on. */
export const exitCodes = {
  done: 0,
  /** Something could not be done; for `check`, the document deviates from its form. */
  failed: 1,
  /** A document bears a mark of State secrecy and was refused. */
  secret: 2,
  /** The command was not used as it is meant (EX_USAGE of sysexits). */
  usage: 64,
} as const;
