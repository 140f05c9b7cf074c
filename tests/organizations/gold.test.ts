import { describe, expect, it } from 'vitest';
import { type GoldBody, listGoldMembers, readGold } from './read-gold.ts';

const gold = readGold();
const bodies = new Map(gold.organizations.map((body) => [body.key, body]));
const rows = gold.papers.flatMap((paper) => paper.names.map((name) => ({ ...name, paper })));

const exists = (body: GoldBody | undefined, day: string) =>
  body !== undefined && (body.openedOn ?? '') <= day && day < (body.closedOn ?? '9999');

describe('The gold list of printed names', () => {
  it('holds 300 names, at least 60 of which are no single body', () => {
    expect(rows).toHaveLength(300);
    expect(rows.filter((row) => row.then === undefined).length).toBeGreaterThanOrEqual(60);
  });

  it('says of each name exactly one thing', () => {
    const verdicts = (row: (typeof rows)[number]) =>
      [
        row.then !== undefined,
        row.group !== undefined,
        row.open === true && !row.group,
        row.unresolved,
      ].filter(Boolean);
    expect(rows.filter((row) => verdicts(row).length !== 1)).toEqual([]);
  });

  it('names bodies that existed on the day of the paper, and heirs that live today', () => {
    const wrong = rows.filter(
      (row) => row.then !== undefined && !exists(bodies.get(row.then), row.paper.day),
    );
    expect(wrong).toEqual([]);
    const heirs = rows.flatMap((row) => row.now ?? (row.then === undefined ? [] : [row.then]));
    expect(heirs.filter((key) => !exists(bodies.get(key), gold.today))).toEqual([]);
  });

  it('names members of groups that existed on the day of the paper', () => {
    for (const row of rows.filter((each) => each.group !== undefined)) {
      const members = listGoldMembers(gold, row.paper, row.group ?? []);
      expect({ [row.printed]: members }).not.toEqual({ [row.printed]: [] });
      expect(members.filter((key) => !exists(bodies.get(key), row.paper.day))).toEqual([]);
    }
  });

  it('leads from every closed body that has an heir to the heir it names, and to no other', () => {
    const heirsOf = (key: string, seen: readonly string[] = []): string[] => {
      if (exists(bodies.get(key), gold.today)) return [key];
      if (seen.includes(key)) throw new Error(`${key} takes over from itself.`);
      return gold.successions.filter((s) => s.from === key).flatMap((s) => heirsOf(s.to, [...seen, key]));
    };
    for (const row of rows.filter((each) => each.then !== undefined && each.now !== undefined)) {
      const heirs = heirsOf(row.then ?? '');
      const strangers = row.now?.filter((key) => !heirs.includes(key));
      expect({ [row.printed]: strangers }).toEqual({ [row.printed]: [] });
    }
  });
});
