import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from './source-files.mjs';

const STATUS = /^\W*status\W+(proposed|accepted|superseded|retired)\b/im;

/**
 * Checks that every decision has its own number and says whether it still holds.
 *
 * @param {string} root
 */
export function checkDecisions(root) {
  const pages = listFiles(root, 'docs/decisions').filter(
    (file) => file.endsWith('.md') && !file.endsWith('README.md'),
  );
  /** @type {Map<string, string>} */
  const taken = new Map();
  return pages.flatMap((page) => {
    const number = /^(\d{4})-[a-z0-9-]+\.md$/.exec(path.posix.basename(page))?.[1];
    if (!number) return [{ rule: 'decisions', place: page, message: 'Name it NNNN-what-was-decided.md.' }];
    const findings = [];
    const other = taken.get(number);
    if (other)
      findings.push({
        rule: 'decisions',
        place: page,
        message: `The number ${number} is taken by ${other}.`,
      });
    taken.set(number, page);
    if (!STATUS.test(readFileSync(path.join(root, page), 'utf8'))) {
      const message = 'Write a line "Status: proposed | accepted | superseded by NNNN | retired".';
      findings.push({ rule: 'decisions', place: page, message });
    }
    return findings;
  });
}
