import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDocx, paragraph } from '../documents/build-docx.ts';

const command = fileURLToPath(new URL('../../bin/nhipcau.mjs', import.meta.url));
const samples = fileURLToPath(new URL('../../samples/plans/', import.meta.url));
const plan = [
  'KẾ HOẠCH',
  'Quảng bá tỉnh Sông Hiền năm 2026',
  'I. NHIỆM VỤ',
  '1. Dịch trang tin sang tiếng Lào',
  '- Chủ trì: Sở Ngoại vụ',
];
const text = plan.join('\n\n');
let folder: string;

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

function nhipcau(parameters: readonly string[], node = process.execPath): Run {
  const run = spawnSync(node, [command, ...parameters], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  return { code: run.status, out: run.stdout, error: run.stderr };
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nhipcau-'));
  const body = plan.map((line) => paragraph(line)).join('');
  writeFileSync(path.join(folder, 'kế hoạch.docx'), buildDocx(body));
  writeFileSync(path.join(folder, 'ke-hoach.md'), text);
  writeFileSync(path.join(folder, 'thu.txt'), 'Kính gửi các cơ quan.');
  writeFileSync(path.join(folder, 'dau.docx'), buildDocx(paragraph('MẬT') + body));
  writeFileSync(path.join(folder, 'hong.docx'), buildDocx(body).slice(0, 400));
  writeFileSync(path.join(folder, 'quet.pdf'), '%PDF-1.7');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('nhipcau read', () => {
  test('tells people who owes what', () => {
    const { code, out, error } = nhipcau(['read', 'kế hoạch.docx']);
    expect([code, error]).toEqual([0, '']);
    expect(out).toContain('KẾ HOẠCH');
    expect(out).toMatch(/Nhiệm vụ \(1\)\n {2}1 {5}Dịch trang tin sang tiếng Lào\n\s+Chủ trì: Sở Ngoại vụ/);
    expect(out).not.toContain('\u001b[');
  });

  test('gives the terminal no orders that a document or the name of a file holds', () => {
    const name = 'lệnh\u001b[31m.md';
    writeFileSync(path.join(folder, name), text.replace('tiếng Lào', 'tiếng \u001b]0;x\u0007Lào\u009b2J'));
    const controls = /[^\P{Cc}\n]/u;
    for (const form of [[], ['--tree']]) {
      const { code, out } = nhipcau(['read', ...form, name]);
      expect([code, controls.test(out), out.includes('Lào')]).toEqual([0, false, true]);
    }
    expect(nhipcau(['read', 'vắng\u001b[31m.md']).error).not.toMatch(controls);
  });

  test('prints one file as JSON over several lines and several files a line each, in the order they were named', () => {
    const one = nhipcau(['read', '--json', 'ke-hoach.md']);
    expect(one.out.split('\n').length).toBeGreaterThan(10);
    expect(JSON.parse(one.out)).toMatchObject({ file: 'ke-hoach.md', tasks: [{ lead: ['Sở Ngoại vụ'] }] });
    const several = nhipcau(['read', '--json', 'ke-hoach.md', 'kế hoạch.docx', 'thu.txt']);
    const lines = several.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => line.file)).toEqual(['ke-hoach.md', 'kế hoạch.docx', 'thu.txt']);
    expect(lines[1].reading).toEqual({ format: 'docx', pages: null, findings: [] });
  });

  test('with --spans every value shows the words it came from', () => {
    const printed = JSON.parse(nhipcau(['read', '--json', '--spans', 'kế hoạch.docx']).out);
    const [{ block, start, end }] = printed.tasks[0].source.lead[0];
    expect(printed.blocks[block].slice(start, end)).toBe('Sở Ngoại vụ');
  });

  test('a document without tasks is no error', () => {
    expect(nhipcau(['read', '--json', 'thu.txt'])).toMatchObject({ code: 0, error: '' });
  });

  test('refuses a document with a secrecy mark with code 2, without a word of it', () => {
    const { code, out, error } = nhipcau(['read', 'dau.docx']);
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain('dau.docx: Văn bản mang dấu độ mật');
    expect(error).not.toContain('Lào');
  });

  test('names each file that cannot be read, reads the others, and ends with the gravest code', () => {
    const failed = nhipcau([
      'read',
      '--json',
      'hong.docx',
      'quet.pdf',
      'khong-co.docx',
      '*.odt',
      '.',
      'thu.txt',
    ]);
    expect(failed.code).toBe(1);
    expect(failed.out.trimEnd().split('\n')).toHaveLength(1);
    for (const code of [
      'docx-not-a-zip',
      'pdf-broken',
      'file-not-found',
      'no-such-pattern',
      'is-a-directory',
    ]) {
      expect(failed.error).toContain(`[${code}]`);
    }
    expect(nhipcau(['read', 'dau.docx', 'hong.docx', 'thu.txt']).code).toBe(2);
  });

  test('refuses a device that never ends and a file larger than any document', () => {
    writeFileSync(path.join(folder, 'lon.txt'), 'a');
    truncateSync(path.join(folder, 'lon.txt'), 50 * 1024 * 1024);
    const { code, error } = nhipcau(['read', '/dev/zero', 'lon.txt']);
    expect(code).toBe(1);
    expect(error).toMatch(/\/dev\/zero: .*\[not-a-file\]/);
    expect(error).toMatch(/lon\.txt: .*\[file-too-large\]/);
  });

  test('prints the document tree', () => {
    expect(nhipcau(['read', '--tree', 'kế hoạch.docx']).out).toContain(
      'p4  1. Dịch trang tin sang tiếng Lào',
    );
    expect(JSON.parse(nhipcau(['read', '--tree', '--json', 'thu.txt']).out).blocks).toHaveLength(1);
  });

  test('reads every sample of this repository', () => {
    const files = readdirSync(samples).filter((name) => /\.(?:md|txt|docx)$/.test(name));
    const { code, out } = nhipcau(['read', '--json', ...files.map((name) => path.join(samples, name))]);
    const read = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([code, read.length]).toEqual([0, files.length]);
    expect(read.every((printed) => printed.tasks.length > 0)).toBe(true);
  });
});

describe('nhipcau', () => {
  test('helps in Vietnamese with the English beside it', () => {
    const { code, out } = nhipcau(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('Cách dùng · Usage:');
    expect(nhipcau(['read', '--help']).out).toContain('Mã thoát · Exit codes:');
  });

  test('prints its version', () => {
    const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
    expect(nhipcau(['--version']).out.trim()).toBe(JSON.parse(manifest).version);
  });

  test('answers wrong use in both languages with code 64', () => {
    const { code, error } = nhipcau(['read', '--jsn', 'a']);
    expect(code).toBe(64);
    expect(error).toMatch(/Không có tùy chọn --jsn\. \[usage\]\nerror: unknown option/);
    expect(nhipcau(['read']).error).toContain('Thiếu tham số <tệp>');
  });

  test('hands over to the Node that came with the package when the machine has an older one', (context) => {
    const older = '/usr/bin/node';
    const isOlder =
      existsSync(older) && /^v2[0-3]\./.test(spawnSync(older, ['--version'], { encoding: 'utf8' }).stdout);
    if (!isOlder) return context.skip('this machine has no older Node');
    expect(nhipcau(['read', '--json', 'thu.txt'], older)).toMatchObject({ code: 0, error: '' });
    expect(nhipcau(['read', 'dau.docx'], older).code).toBe(2);
  });
});
