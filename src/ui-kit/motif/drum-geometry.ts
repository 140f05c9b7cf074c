/** A point on a circle as SVG writes it; `turn` goes from 0 at the top, clockwise, to 1. */
export function point(radius: number, turn: number): string {
  const angle = turn * 2 * Math.PI - Math.PI / 2;
  return `${(Math.cos(angle) * radius).toFixed(2)} ${(Math.sin(angle) * radius).toFixed(2)}`;
}

/** The path of a star with so many rays. */
export function star(outer: number, inner: number, rays: number): string {
  const corners = Array.from({ length: rays * 2 }, (_, step) =>
    point(step % 2 === 0 ? outer : inner, step / (rays * 2)),
  );
  return `M${corners.join('L')}Z`;
}

/** The path of a ring between two circles: saw teeth, or strokes like the spokes of a wheel. */
export function ring(inner: number, outer: number, count: number, kind: 'teeth' | 'strokes'): string {
  return Array.from({ length: count }, (_, step) => {
    const start = `M${point(inner, step / count)}`;
    return kind === 'strokes'
      ? `${start}L${point(outer, step / count)}`
      : `${start}L${point(outer, (step + 0.5) / count)}L${point(inner, (step + 1) / count)}`;
  }).join('');
}
