/** Before each token, so that a program that looks for leaked secrets knows one of ours. */
export const TOKEN_PREFIX = 'nhipcau_';

/** A use is written down at most this often, in milliseconds. */
export const USE_INTERVAL = 60_000;

/** Days a token works at most. */
export const MOST_DAYS = 365;

/** Tokens one account may have open at the same time. */
export const MOST_TOKENS = 20;
