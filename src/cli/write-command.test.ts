import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

const command = fileURLToPath(new URL('../../bin/nhipcau.mjs', import.meta.url));
const sample = fileURLToPath(new URL('../../samples/plans/3-so-vhttdl-ke-hoach-2026.md', import.meta.url));
let folder: string;

// Every test starts processes, and the machine may be busy with other tests.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

function nhipcau(...parameters: readonly string[]): Run {
  const run = spawnSync(process.execPath, [command, ...parameters], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  return { code: run.status, out: run.stdout, error: run.stderr };
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nhipcau-write-'));
  writeFileSync(path.join(folder, 'tree.json'), nhipcau('read', '--tree', '--json', sample).out);
  writeFileSync(path.join(folder, 'plan.json'), nhipcau('read', '--json', sample).out);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('nhipcau write', () => {
  test('writes a whole document without a word of trouble, the same bytes each time', () => {
    for (const format of ['docx', 'pdf']) {
      expect(nhipcau('write', 'tree.json', '-o', `một.${format}`)).toEqual({ code: 0, out: '', error: '' });
      expect(nhipcau('write', 'tree.json', '--output', `hai.${format}`).code).toBe(0);
      const [one, two] = ['một', 'hai'].map((name) => readFileSync(path.join(folder, `${name}.${format}`)));
      expect(Buffer.compare(one ?? Buffer.of(), two ?? Buffer.of(1))).toBe(0);
      const read = JSON.parse(nhipcau('read', '--json', `một.${format}`).out);
      expect(read.document.number).toBe('31/KH-SVHTTDL');
      expect(read.tasks).toHaveLength(5);
    }
  });

  test('says of a plan of tasks what it cannot carry, and writes all the same', () => {
    const { code, error } = nhipcau('write', 'plan.json', '-o', 'plan.docx');
    expect(code).toBe(0);
    expect(error).toContain('“I. MỤC ĐÍCH, YÊU CẦU”: viết vào chỗ chấm. [section-words]');
    expect(error).toContain('[superior]');
    expect(JSON.parse(nhipcau('read', '--json', 'plan.docx').out).tasks).toHaveLength(5);
  });

  test.each<[string, string, string[], number, RegExp]>([
    ['no name to write to', '{}', [], 64, /Thiếu tùy chọn -o, --output <tệp>\. \[usage\]/u],
    ['a name of another format', '{}', ['-o', 'a.odt'], 64, /a\.odt: .*\.docx hoặc \.pdf\. \[usage\]/u],
    ['no JSON', 'KẾ HOẠCH', ['-o', 'a.docx'], 1, /in\.json: Tệp không phải là JSON.*\[not-json\]/u],
    ['a list', '[]', ['-o', 'a.docx'], 1, /\[not-an-object\]/u],
    ['some other JSON', '{"a": 1}', ['-o', 'a.docx'], 1, /\[unknown-shape\]/u],
    ['a tree without a paragraph', '{"blocks": []}', ['-o', 'a.docx'], 1, /\[nothing-to-write\]/u],
    [
      'a paragraph without text',
      '{"blocks": [{"kind": "paragraph"}]}',
      ['-o', 'a.docx'],
      1,
      /\(blocks\.0\.text\): cần text\. \[wrong-value\]/u,
    ],
    [
      'a task without text',
      '{"document": {}, "tasks": [{}]}',
      ['-o', 'a.docx'],
      1,
      /\(tasks\.0\.text\): cần text\. \[wrong-value\]/u,
    ],
    [
      'an impossible day',
      '{"document": {"date": "2026-13-01"}, "tasks": []}',
      ['-o', 'a.pdf'],
      1,
      /\(document\.date\).*\[wrong-value\]/u,
    ],
    [
      'a folder that is not there',
      '{"blocks": [{"kind": "paragraph", "text": "Kế hoạch"}]}',
      ['-o', 'no/a.docx'],
      1,
      /no\/a\.docx: .*\(ENOENT\)\. \[out-unwritable\]/u,
    ],
    [
      'a mark of secrecy',
      '{"blocks": [{"kind": "paragraph", "text": "MẬT"}]}',
      ['-o', 'a.docx'],
      2,
      /\[secret-mark\]/u,
    ],
  ])(
    'names thing, place and remedy for %s, and leaves nothing behind',
    (_, json, parameters, code, message) => {
      writeFileSync(path.join(folder, 'in.json'), json);
      const before = readdirSync(folder);
      const run = nhipcau('write', 'in.json', ...parameters);
      expect([run.code, run.out]).toEqual([code, '']);
      expect(run.error).toMatch(message);
      expect(run.error).toMatch(/→ /u);
      expect(readdirSync(folder)).toEqual(before);
    },
  );

  test('leaves an older file as it was when the new one cannot be written', () => {
    writeFileSync(path.join(folder, 'cũ.docx'), 'bản cũ');
    writeFileSync(path.join(folder, 'in.json'), '{"blocks": 1}');
    expect(nhipcau('write', 'in.json', '-o', 'cũ.docx').code).toBe(1);
    expect(readFileSync(path.join(folder, 'cũ.docx'), 'utf8')).toBe('bản cũ');
  });
});

describe('nhipcau check', () => {
  test('passes what was written here and says what it cannot know of text', () => {
    expect(nhipcau('write', 'tree.json', '-o', 'đúng.docx').code).toBe(0);
    const word = nhipcau('check', 'đúng.docx');
    expect([word.code, word.error]).toEqual([0, '']);
    expect(word.out).toContain('Nghị định 30/2020/NĐ-CP: đúng thể thức');
    expect(nhipcau('check', sample).out).toContain('Chỉ kiểm được lời văn');
  });

  test('names clause, place and remedy of each deviation and ends with 1', () => {
    writeFileSync(
      path.join(folder, 'sai.md'),
      readFileSync(sample, 'utf8').replace('Số: 31/KH-SVHTTDL', 'Số: 3/KH-SVHTTDL'),
    );
    const { code, out } = nhipcau('check', 'sai.md');
    expect(code).toBe(1);
    expect(out).toMatch(
      /✗ Số dưới 10 phải thêm số 0.*\[number-zero\]\n {4}Chỗ: p\d+ “Số: 3\/KH-SVHTTDL”\n {4}Căn cứ: Nghị định 30\/2020\/NĐ-CP.*\n {4}→ Sửa thành: Số: 03\/KH-SVHTTDL/u,
    );
    const [json] = nhipcau('check', '--json', 'sai.md')
      .out.split('\n')
      .map((line) => JSON.parse(line || '{}'));
    expect(json.deviations.map((one: { code: string }) => one.code)).toContain('number-zero');
    expect(nhipcau('check').code).toBe(64);
    expect(nhipcau('check', 'vắng.docx').code).toBe(1);
  });
});
