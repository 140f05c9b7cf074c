import { readFileSync } from 'node:fs';
import { fixedClock } from '#testing/fixed-clock.ts';
import { readDocx } from './read-docx.ts';

// A test may use Node, fakes and development packages, and ask the machine for the time.
readDocx(readFileSync(String(fixedClock() + Date.now())));
