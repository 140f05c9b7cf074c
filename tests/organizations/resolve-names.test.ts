import { describe, expect, it } from 'vitest';
import type { KnownOrganization } from '#modules/organizations/domain/known-organization.ts';
import { type Directory, openDirectory } from '#modules/organizations/domain/resolve/directory.ts';
import { suggestForName } from '#modules/organizations/domain/resolve/suggest-organizations.ts';
import type { Suggestion } from '#modules/organizations/domain/resolve/suggestion.ts';
import { findHeirs } from '#modules/organizations/domain/trace-lineage.ts';
import { placeNames } from '#modules/organizations/use-cases/suggest-organizations.ts';
import { type Gold, type GoldName, type GoldPaper, listGoldMembers, readGold } from './read-gold.ts';

const gold = readGold();
const directory = openGold(gold);

interface Row extends GoldName {
  readonly paper: GoldPaper;
  readonly suggestion: Suggestion;
}

const rows: readonly Row[] = gold.papers.flatMap((paper) => {
  const where = placeNames(directory, paper);
  return paper.names.map((name) => ({
    ...name,
    paper,
    suggestion: suggestForName(name.printed, directory, where),
  }));
});

describe('The resolver on the gold list', () => {
  it('knows the issuer of every paper', () => {
    const unknown = gold.papers.filter((paper) => placeNames(directory, paper).issuerId === null);
    expect(unknown.map(({ issuer }) => issuer)).toEqual([]);
  });

  it('puts the right body, group or question first for at least 98 of 100 names', () => {
    const wrong = rows.filter((row) => !isRight(row));
    expect(wrong.length / rows.length, tell(wrong)).toBeLessThanOrEqual(0.02);
  });

  it('is never wrong where it does not ask', () => {
    const wrong = rows.filter((row) => row.suggestion.certain && !isRight(row));
    expect(wrong.length, tell(wrong)).toBe(0);
  });

  it('asks about few of the names of single bodies that it has right', () => {
    const single = rows.filter((row) => row.then !== undefined);
    const asked = single.filter((row) => !row.suggestion.certain);
    expect(asked.length / single.length, tell(asked)).toBeLessThanOrEqual(0.08);
  });

  it('leads from the body of the day to today’s body, by the subject of the paper', () => {
    const led = rows.filter((row) => row.then !== undefined);
    const wrong = led.filter(
      (row) => JSON.stringify(today(row)) !== JSON.stringify([...expectedToday(row)].sort()),
    );
    expect(wrong.map((row) => `${row.printed}: ${today(row)}`)).toEqual([]);
  });
});

function isRight(row: Row): boolean {
  const { certain, resolution, candidates } = row.suggestion;
  const ids = resolution.kind === 'organizations' ? [...resolution.organizationIds].sort() : [];
  if (row.then !== undefined)
    return candidates[0]?.organizationId === row.then && candidates[0].score > (candidates[1]?.score ?? 0);
  if (row.group !== undefined) {
    const members = listGoldMembers(gold, row.paper, row.group).sort();
    return JSON.stringify(ids) === JSON.stringify(members) && (row.open !== true || !certain);
  }
  if (row.open === true) return resolution.kind !== 'organizations';
  return !certain && (row.first === undefined || candidates[0]?.organizationId === row.first);
}

/** Who does the work on the gold's today; where the subject tells one of several heirs, that one. */
function today(row: Row): string[] {
  const body = directory.get(row.then ?? '');
  if (body === undefined) return [];
  const heirs = findHeirs(body, directory, gold.today, row.paper.subject);
  const chosen = heirs.filter((heir) => heir.chosen);
  return (chosen.length === 1 ? chosen : heirs).map(({ heir }) => heir.id).sort();
}

function expectedToday(row: GoldName): readonly string[] {
  return row.now ?? [row.then ?? ''];
}

function tell(wrong: readonly Row[]): string {
  return wrong
    .map(({ printed, paper, then, group, open, first, suggestion }) => {
      const best = suggestion.candidates
        .slice(0, 3)
        .map(({ organizationId, score, reason }) => `${organizationId} ${score} ${reason}`);
      const ids = suggestion.resolution.kind === 'organizations' ? suggestion.resolution.organizationIds : [];
      const wantedIds = group === undefined ? [] : listGoldMembers(gold, paper, group);
      const extra =
        group === undefined
          ? ''
          : ` +${ids.filter((id) => !wantedIds.includes(id))} -${wantedIds.filter((id) => !ids.includes(id))}`;
      return `\n${paper.day} "${printed}" (${then ?? group ?? (open ? 'open' : `ask ${first ?? ''}`)}): ${suggestion.certain ? 'sure' : 'asks'} ${suggestion.resolution.kind} ${group === undefined ? best.join(', ') : extra}`;
    })
    .join('');
}

function openGold({ organizations, successions, realm }: Gold): Directory {
  const bodies = organizations.map(({ key, kind, tree, openedOn, closedOn, names, parents = [] }) => ({
    id: key,
    kind: kind as KnownOrganization['kind'],
    tree,
    level: null,
    openedOn: openedOn ?? null,
    closedOn: closedOn ?? null,
    version: 1,
    names: names.map(({ name, abbreviation, from, to }) => ({
      name,
      abbreviation: abbreviation ?? null,
      from: from ?? null,
      to: to ?? null,
    })),
    parents: parents.map(({ tree: inTree, parent, from, to }) => ({
      tree: inTree,
      id: parent,
      from: from ?? null,
      to: to ?? null,
    })),
    successors: successions
      .filter((step) => step.from === key)
      .map(({ to, on, scope }) => ({ id: to, on, scope: scope ?? null, kind: 'merge' as const })),
  }));
  return openDirectory(bodies, realm, []);
}
