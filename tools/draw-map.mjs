import { readFileSync, writeFileSync } from 'node:fs';
import { house } from '../house.config.mjs';
import { drawMap, insertMap } from './house/draw-map.mjs';

const page = new URL('../ARCHITECTURE.md', import.meta.url);
const drawn = insertMap(readFileSync(page, 'utf8'), drawMap(house));
if (drawn === null) {
  console.error(
    'ARCHITECTURE.md has no lines <!-- map:start --> and <!-- map:end -->: put them where the map belongs.',
  );
  process.exitCode = 1;
} else {
  writeFileSync(page, drawn);
}
