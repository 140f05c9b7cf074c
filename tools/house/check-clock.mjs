import ts from 'typescript';
import { placeOf, walk } from './parse-source.mjs';
import { isProduction } from './source-files.mjs';

const CALLS = new Map([
  ['Date.now', 'Take the moment from `world.clock`, or as an argument in kernel and domain.'],
  ['Math.random', 'Chance is handed in: take what you need as an argument.'],
  ['crypto.randomUUID', 'Identifiers come from `world.newId`.'],
  ['Temporal.Now', 'Take the moment from `world.clock`, or as an argument in kernel and domain.'],
]);

/**
 * Checks that below the roof nobody asks the machine for the time, for chance or for an identifier.
 *
 * @param {ts.SourceFile} source
 * @param {import('./import-rules.mjs').House} house
 */
export function askClock(source, house) {
  const file = source.fileName;
  /** @type {{ rule: string, place: string, message: string }[]} */
  const findings = [];
  if (!isProduction(file) || house.clockRooms.some((room) => file.startsWith(room))) return findings;
  walk(source, (node) => {
    const message = askedOfMachine(node);
    if (message) findings.push({ rule: 'one-clock', place: placeOf(source, node), message });
  });
  return findings;
}

/** The remedy when a node asks the machine, else null. */
function askedOfMachine(/** @type {ts.Node} */ node) {
  if (ts.isPropertyAccessExpression(node)) return CALLS.get(node.getText().replace(/\s|\?/g, '')) ?? null;
  const asksNow =
    (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
    node.expression.getText() === 'Date' &&
    (node.arguments?.length ?? 0) === 0;
  return asksNow ? (CALLS.get('Date.now') ?? null) : null;
}
