import type { AddedTask } from './corrections.ts';

/**
 * The order in which tasks stand: those of the draft as read, each added one right behind the task it names. Of
 * two behind the same task the later one stands nearer to it, as if a person had inserted it there.
 */
export function orderTasks(readCount: number, added: readonly AddedTask[]): number[] {
  const order = Array.from({ length: readCount }, (_, index) => index);
  for (const [position, { after }] of added.entries()) {
    const place = after === null ? 0 : order.indexOf(after) + 1;
    order.splice(place, 0, readCount + position);
  }
  return order;
}
