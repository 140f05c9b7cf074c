import type { PrintedTask } from './parse-printed-draft.ts';

/** The tasks of a plan as lines of its text: headings, the work itself, then who does it and when. */
export function printTasks(tasks: readonly PrintedTask[], sections: readonly string[]): string[] {
  let heading: string | null = null;
  return tasks.flatMap((task) => {
    const opens = task.heading !== null && task.heading !== heading && !sections.includes(task.heading);
    heading = task.heading;
    return [...(opens && task.heading !== null ? [task.heading] : []), ...printTask(task)];
  });
}

function printTask(task: PrintedTask): string[] {
  const isBullet = task.bullet !== null || task.number === null;
  const mark = isBullet ? '-' : markNumber(task.number ?? '');
  const under = isBullet ? '+' : '-';
  const line = (label: string, names: readonly string[]): string[] =>
    names.length === 0 ? [] : [`${under} ${label}: ${names.join(', ')}.`];
  const split =
    task.assignments.length === 0
      ? []
      : [
          `${under} Cơ quan chủ trì:`,
          ...task.assignments.map(({ scope, lead }) => `+ ${scope}: ${lead.join(', ')}.`),
        ];
  return [
    `${mark} ${task.text}.`,
    ...(split.length > 0 ? split : line('Cơ quan chủ trì', task.lead)),
    ...line('Cơ quan phối hợp', task.coordinate),
    ...line('Cơ quan tham mưu', task.advise),
    ...(task.time === null ? [] : [`${under} Thời gian thực hiện: ${task.time}.`]),
  ];
}

/** `1.1` is printed `1.1.`, `a` is printed `a)`. */
export function markNumber(number: string): string {
  return /^(?:[a-zđ]|\d+[a-zđ])$/u.test(number) ? `${number})` : `${number}.`;
}
