import type { InspectionVersion } from '../../contract/inspection-versions.ts';

/** One part of what an inspection said: a title, a member, a finding. */
export interface VersionRow {
  /** Stays the same from one version to the next. */
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

/** How the parts are called and said in the language of the screen. */
export interface VersionWords {
  readonly label: (
    part:
      | 'title'
      | 'decision'
      | 'plan'
      | 'days'
      | 'place'
      | 'summary'
      | 'member'
      | 'body'
      | 'work'
      | 'finding'
      | 'remedy',
    number: number,
  ) => string;
  readonly days: (from: string, to: string | null) => string;
  readonly part: (part: InspectionVersion['members'][number]['part']) => string;
  readonly kind: (kind: InspectionVersion['findings'][number]['kind']) => string;
  readonly end: (remedy: InspectionVersion['remedies'][number]) => string;
}

/** What an inspection said at one time, part by part; parts that say nothing are left out. */
export function rowsOfVersion(version: InspectionVersion, say: VersionWords): readonly VersionRow[] {
  const { title, decision, plan, fromDay, toDay, place, summary } = version;
  const one = (part: Parameters<VersionWords['label']>[0], text: string): VersionRow => ({
    key: part,
    label: say.label(part, 1),
    text,
  });
  const many = <Item>(
    part: Parameters<VersionWords['label']>[0],
    items: readonly Item[],
    tell: (item: Item, index: number) => readonly [key: string, text: string],
  ): VersionRow[] =>
    items.map((item, index) => {
      const [key, text] = tell(item, index);
      return { key: `${part} ${key}`, label: say.label(part, index + 1), text };
    });
  const beside = (words: string, ...about: readonly (string | null)[]): string => {
    const told = about.filter((part) => part !== null && part !== '').join('; ');
    return told === '' ? words : `${words} (${told})`;
  };
  const rows = [
    one('title', title),
    one('decision', decision),
    one('plan', plan?.name ?? ''),
    one('days', fromDay === null ? '' : say.days(fromDay, toDay)),
    one('place', place),
    ...many('member', version.members, ({ title: job, part }, index) => [
      String(index),
      beside(job, say.part(part)),
    ]),
    ...many('body', version.bodies, ({ id, name }) => [id, name]),
    ...many('work', version.obligations, ({ id, name }) => [id, name]),
    one('summary', summary),
    ...many('finding', version.findings, ({ id, kind, words, body, work }) => [
      id,
      beside(words, say.kind(kind), body, work),
    ]),
    ...many('remedy', version.remedies, (remedy) => [
      remedy.id,
      beside(remedy.words, remedy.body, say.end(remedy)),
    ]),
  ];
  return rows.filter(({ text }) => text !== '');
}

/** A part that is not what it was; null: it was not there, or is not there any more. */
export interface ChangedRow {
  readonly key: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What changed from one version to the next: in the order of the later one, then what is gone. */
export function compareRows(
  before: readonly VersionRow[],
  after: readonly VersionRow[],
): readonly ChangedRow[] {
  const old = new Map(before.map((row) => [row.key, row]));
  const now = new Set(after.map(({ key }) => key));
  return [
    ...after
      .filter(({ key, text }) => old.get(key)?.text !== text)
      .map(({ key, label, text }) => ({ key, label, before: old.get(key)?.text ?? null, after: text })),
    ...before
      .filter(({ key }) => !now.has(key))
      .map(({ key, label, text }) => ({ key, label, before: text, after: null })),
  ];
}
