const START = '<!-- map:start -->';
const END = '<!-- map:end -->';

/**
 * Draws the floors, the rooms of the kernel and the order of the modules from the plan of the house.
 *
 * @param {import('./import-rules.mjs').House} house
 */
export function drawMap(house) {
  /** @type {Record<string, string>} */
  const promises = house.promises;
  const floors = Object.entries(house.floors);
  const lines = ['```mermaid', 'flowchart TD'];
  for (const [floor] of floors) lines.push(`  ${id(floor)}["<b>${floor}</b><br/>${promises[floor] ?? ''}"]`);
  for (const [floor, sees] of floors) for (const lower of sees) lines.push(`  ${id(floor)} --> ${id(lower)}`);
  lines.push('```', '', 'Rooms of the kernel, and what each sees of it:', '', '```text');
  const width = Math.max(...Object.keys(house.kernelRooms).map((room) => room.length));
  for (const [room, sees] of Object.entries(house.kernelRooms)) {
    lines.push(`${room.padEnd(width)}  ${sees.length > 0 ? `← ${sees.join(', ')}` : '(nothing)'}`);
  }
  lines.push(
    '```',
    '',
    'Order of the modules, each seeing only the doors of those before it:',
    '',
    '```text',
  );
  lines.push(house.moduleOrder.map((module) => module.name).join(' → '));
  lines.push('```');
  return lines.join('\n');
}

/**
 * Puts the map between its markers; null when the page has no markers.
 *
 * @param {string} page
 * @param {string} map
 */
export function insertMap(page, map) {
  const start = page.indexOf(START);
  const end = page.indexOf(END);
  if (start < 0 || end < start) return null;
  return `${page.slice(0, start)}${START}\n\n${map}\n\n${page.slice(end)}`;
}

function id(/** @type {string} */ floor) {
  return floor.replace('-', '_');
}
