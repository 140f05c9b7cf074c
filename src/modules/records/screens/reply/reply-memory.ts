import { type KeptReply, readKeptReply } from './reply-draft.ts';

/** Keys and drafts are kept under a part of the token, so that links of several bodies stay apart in one browser. */
function nameOf(token: string, what: 'key' | 'draft'): string {
  return `nhipcau.reply.${what}.${token.slice(0, 16)}`;
}

/** The key of an opened link that this browser has. */
export function recallKey(token: string): string | null {
  return read(nameOf(token, 'key'));
}

/** Keeps the key of a link, or forgets it. */
export function keepKey(token: string, key: string | null): void {
  write(nameOf(token, 'key'), key);
}

/** What this browser kept of the answer. */
export function recallReply(token: string): KeptReply | null {
  try {
    return readKeptReply(JSON.parse(read(nameOf(token, 'draft')) ?? 'null'));
  } catch {
    return null;
  }
}

/** Keeps the answer in this browser, or forgets it once it was sent. */
export function keepReply(token: string, kept: KeptReply | null): void {
  write(nameOf(token, 'draft'), kept === null ? null : JSON.stringify(kept));
}

/** A browser that keeps nothing (a private window that is full) still lets people answer. */
function write(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    return;
  }
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
