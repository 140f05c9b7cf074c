import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { logWordsEn } from './log-words.en.ts';
import { sayAction, sayPath, sayRole, sayValue } from './log-words.ts';
import { logWordsVi } from './log-words.vi.ts';

const MODULES = path.resolve(import.meta.dirname, '../..');

/** Every action that a use case writes into the log by name. */
function actionsOfHouse(): string[] {
  const files = readdirSync(MODULES, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /use-cases\/[^.]+\.ts$/.test(file),
  );
  const written = files.flatMap((file) => {
    const text = readFileSync(path.join(MODULES, file), 'utf8');
    if (!text.includes('recordAudit')) return [];
    return [...text.matchAll(/\baction: [^\n]*/g)].flatMap(([line]) =>
      [...line.matchAll(/'([a-z]+\.[a-z-]+)'/g)].map(([, action = '']) => action),
    );
  });
  return [...new Set(written)].sort();
}

describe('the words of the log', () => {
  it('name every action that the house writes, in both languages', () => {
    const actions = actionsOfHouse();
    expect(actions.length).toBeGreaterThan(30);
    for (const words of [logWordsVi, logWordsEn])
      expect(actions.filter((action) => words.actions[action] === undefined)).toEqual([]);
  });

  it('say values as people write them', () => {
    const say = (value: unknown) => sayValue(logWordsVi, value);
    expect(say('2027-01-20')).toBe('20/01/2027');
    expect(say('2027-01-20T02:00:00.000Z')).toBe('20/01/2027 09:00');
    expect(say('in-progress')).toBe('đang thực hiện');
    expect([say(true), say(null), say([]), say(['a', 'b'])]).toEqual(['có', 'trống', 'trống', 'a; b']);
    expect([say(2027), say(12_500)]).toEqual(['2027', '12.500']);
  });

  it('say in which roles somebody acted, and which of them was lent', () => {
    expect(sayRole(logWordsVi, 'officer,leader+lent')).toBe('chuyên viên, lãnh đạo (được ủy quyền)');
    expect(sayRole(logWordsVi, 'strange')).toBe('strange');
  });

  it('say where a value stands, and name what they do not know', () => {
    expect(sayPath(logWordsVi, ['names', 2, 'to'])).toBe('Tên gọi 2 · Đến ngày');
    expect(sayPath(logWordsVi, ['strange'])).toBe('strange');
    expect(sayPath(logWordsVi, [])).toBe('');
    expect(sayAction(logWordsVi, 'later.something')).toBe('later.something');
  });
});
