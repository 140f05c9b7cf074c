/** Acts of a person at the screen: what a page does by itself is none. */
const ACTS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
const A_MINUTE = 60_000;

let lastAct = performance.now();

/** Watches whether somebody sits at this page; answers the way to stop. */
export function watchAttendance(): () => void {
  const act = (): void => {
    lastAct = performance.now();
  };
  for (const name of ACTS) document.addEventListener(name, act, { capture: true, passive: true });
  return () => {
    for (const name of ACTS) document.removeEventListener(name, act, { capture: true });
  };
}

/** For how many milliseconds nobody has touched this page. */
export function restedFor(now: number = performance.now()): number {
  return now - lastAct;
}

/** The header of a call that the page makes by itself: it asks like any other, and is no sign of life of the person. */
export function attendanceHeader(now: number = performance.now()): Record<string, string> {
  return restedFor(now) > A_MINUTE ? { 'x-unattended': '1' } : {};
}
