import { randomFillSync } from 'node:crypto';
import type { Clock } from '../clock/clock.ts';

/** Makes a new identifier on every call. */
export type NewId = () => string;

const SEQUENCE_LIMIT = 0x1000;

/**
 * Returns a maker of UUIDv7 (RFC 9562, section 5.7) whose identifiers only ever grow, even within one
 * millisecond and when the machine's clock steps back: the 12 bits of `rand_a` count within the millisecond
 * (method 1 of section 6.2), and a full counter borrows the next millisecond.
 */
export function createIdMaker(clock: Clock): NewId {
  let lastMoment = -1;
  let sequence = 0;
  return () => {
    const moment = clock.now().getTime();
    const random = randomFillSync(new Uint8Array(10));
    if (moment > lastMoment) {
      lastMoment = moment;
      // Half of the counter's room is left to count in; the other half keeps two processes apart.
      sequence = ((random[8] ?? 0) << 3) | ((random[9] ?? 0) >> 5);
    } else {
      sequence += 1;
      if (sequence >= SEQUENCE_LIMIT) {
        lastMoment += 1;
        sequence = 0;
      }
    }
    return writeUuid(lastMoment, sequence, random);
  };
}

function writeUuid(moment: number, sequence: number, random: Uint8Array): string {
  const time = moment.toString(16).padStart(12, '0');
  const counter = (0x7000 | sequence).toString(16);
  const variant = (0x80 | ((random[0] ?? 0) & 0x3f)).toString(16).padStart(2, '0');
  const tail = Buffer.from(random.subarray(1, 8)).toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-${counter}-${variant}${tail.slice(0, 2)}-${tail.slice(2)}`;
}
