import type { ReactNode } from 'react';
import { point, ring, star } from './drum-geometry.ts';
import classes from './drum-motif.module.css';

/** Small circles with a dot, each joined to the next by a slanting tangent, as the drums have them. */
function Beads({ radius, size, count }: { radius: number; size: number; count: number }): ReactNode {
  const places = Array.from({ length: count }, (_, step) => step / count);
  return places.map((turn) => {
    const [x, y] = point(radius, turn).split(' ');
    return (
      <g key={turn}>
        <circle cx={x} cy={y} r={size} />
        <circle cx={x} cy={y} r={size / 4} className={classes.dot} />
        <path d={`M${point(radius + size, turn)}L${point(radius - size, turn + 1 / count)}`} />
      </g>
    );
  });
}

/** A water bird in flight, long-billed, seen from the side; drawn for a ring of radius 150. */
const BIRD =
  'M-20 3 Q-14 -3 -6 -3 L16 -6 L26 -5 M-6 -3 Q-2 -16 12 -22 Q7 -13 7 -5 M-4 -4 Q-1 -11 5 -15 M-20 3 L-33 9 M-20 3 L-31 3 M-20 3 Q-8 8 4 3 Q11 0 16 -6 M16 -6 Q15 -10 10 -11';

/** The face of a Đông Sơn bronze drum in fine lines; decoration only, hidden from screen readers. */
export function DrumMotif({ className }: { className?: string | undefined }): ReactNode {
  const birds = Array.from({ length: 10 }, (_, step) => (step * 360) / 10);
  return (
    <svg
      viewBox="-260 -260 520 520"
      className={`${classes.motif} ${className ?? ''}`}
      aria-hidden="true"
      focusable="false"
    >
      <path d={star(52, 15, 14)} />
      <path d={ring(60, 68, 84, 'strokes')} />
      {[56, 72, 76, 96, 100, 122, 126, 176, 180, 202, 206, 228, 232, 254].map((radius) => (
        <circle key={radius} r={radius} />
      ))}
      <path d={ring(78, 94, 42, 'teeth')} />
      <Beads radius={111} size={8} count={28} />
      {birds.map((turn) => (
        <path key={turn} d={BIRD} transform={`rotate(${turn}) translate(0 -148)`} />
      ))}
      <Beads radius={191} size={8.5} count={46} />
      <path d={ring(208, 226, 90, 'teeth')} />
      <path d={ring(235, 251, 220, 'strokes')} />
    </svg>
  );
}
