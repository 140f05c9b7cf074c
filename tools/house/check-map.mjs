import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { drawMap, insertMap } from './draw-map.mjs';

const PAGE = 'ARCHITECTURE.md';

/**
 * Checks that the map in ARCHITECTURE.md is the one the plan of the house draws.
 *
 * @param {string} root
 * @param {import('./import-rules.mjs').House} house
 */
export function checkMap(root, house) {
  const place = path.join(root, PAGE);
  const page = existsSync(place) ? readFileSync(place, 'utf8') : '';
  return insertMap(page, drawMap(house)) === page
    ? []
    : [{ rule: 'map', place: PAGE, message: 'Differs from house.config.mjs: run `npm run draw-map`.' }];
}
