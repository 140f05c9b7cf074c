/** One link of a pasted list with the words that stand with it. */
export interface FoundLink {
  readonly link: string;
  /** The title beside it, or the address without its first part. */
  readonly words: string;
}

const LINK = /https?:\/\/[^\s<>"'“”]+/giu;
/** Marks that end a sentence or a list and are no part of an address. */
const AFTER_LINK = new Set('.,;:!?)]}…');
/** Numbers, dashes and marks that lists put before a title, and those that they put after it. */
const BEFORE_TITLE = new Set('0123456789.()•*+–—-:;,| \t\u00a0');
const AFTER_TITLE = new Set('•*–—-:;,|( \t\u00a0');

/**
 * The links of a pasted text, each once, with their words: those on the line of the link, else the line above when
 * it bears no link itself. Fewer than two are no list.
 */
export function splitLinks(text: string): readonly FoundLink[] {
  const found = new Map<string, FoundLink>();
  let above = '';
  for (const line of text.split(/\r\n|[\r\n]/u)) {
    const links = [...line.matchAll(LINK)].map(([link]) => cutEdges(link, NOTHING, AFTER_LINK));
    const words = titleOf(line);
    for (const link of links) {
      if (found.has(link) || !URL.canParse(link)) continue;
      const title = links.length === 1 ? words || above : '';
      found.set(link, { link, words: title === '' ? nameOf(link) : title });
    }
    above = links.length === 0 ? words : '';
  }
  return found.size < 2 ? [] : [...found.values()];
}

function titleOf(line: string): string {
  return cutEdges(line.replace(LINK, ' ').trim(), BEFORE_TITLE, AFTER_TITLE).replace(/\s+/gu, ' ');
}

const NOTHING: ReadonlySet<string> = new Set();

/** Cuts letters off both ends; a pattern that ends at the end of its text would begin anew at every letter. */
function cutEdges(text: string, before: ReadonlySet<string>, after: ReadonlySet<string>): string {
  let from = 0;
  let to = text.length;
  while (from < to && before.has(text.charAt(from))) from += 1;
  while (to > from && after.has(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** An address as people read it: without its scheme and without what only machines need. */
function nameOf(link: string): string {
  const { hostname, pathname } = new URL(link);
  const path = pathname === '/' ? '' : pathname;
  return `${hostname.replace(/^www\./u, '')}${readable(path)}`.slice(0, 300);
}

function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
