import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { house } from '../house.config.mjs';
import { inspectHouse } from './house/inspect-house.mjs';

/** Checks the house against house.config.mjs. `--root FOLDER` looks at another house by the same plan. */
const rootFlag = process.argv.indexOf('--root');
const ours = fileURLToPath(new URL('..', import.meta.url));
const root = path.resolve(rootFlag > 0 ? (process.argv[rootFlag + 1] ?? ours) : ours);

const { findings, modulesSeen } = await inspectHouse(root, house);
for (const { rule, place, message } of findings) console.log(`${rule}: ${place}\n    ${message}`);
console.log(`${modulesSeen} modules seen, ${findings.length} breaches`);
// One or zero: a count of breaches as an exit code would call 256 of them a success.
process.exitCode = findings.length > 0 || modulesSeen === 0 ? 1 : 0;
