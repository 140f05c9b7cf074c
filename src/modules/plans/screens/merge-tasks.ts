import type { DraftTask, DraftTime, SourcedText } from '#kernel/plan-draft/plan-draft.ts';
import type { Corrections } from '#modules/documents/contract.ts';
import { given } from './split-task.ts';

/** A task with its index in the draft. */
interface PlacedTask {
  readonly task: DraftTask;
  readonly index: number;
}

/** Makes one task of two: words behind words, bodies of both, times of both; the second goes out of sight. */
export function mergeTasks(first: PlacedTask, second: PlacedTask): Corrections {
  const [one, two] = [first.task, second.task];
  const product = [one.product, two.product].filter((named) => named !== undefined && named !== null);
  return {
    tasks: {
      [String(first.index)]: {
        text: given({ text: `${one.text} ${two.text}`, source: [...one.source, ...two.source] }),
        lead: bothNames(one.lead, two.lead),
        coordinate: bothNames(one.coordinate, two.coordinate),
        advise: bothNames(one.advise, two.advise),
        timeText: bothTimes(one.time, two.time),
        ...(product.length === 0
          ? {}
          : {
              product: given({
                text: product.map(({ text }) => text).join('; '),
                source: product.flatMap(({ source }) => source),
              }),
            }),
      },
      [String(second.index)]: { gone: true },
    },
  };
}

function bothNames(first: readonly SourcedText[], second: readonly SourcedText[]) {
  const names = new Map([...second, ...first].map((name) => [name.text, name]));
  return [...new Set([...first, ...second].map(({ text }) => text))].flatMap((text) => {
    const name = names.get(text);
    return name === undefined ? [] : [given(name)];
  });
}

function bothTimes(first: DraftTime, second: DraftTime) {
  const times = [first, second].filter(({ text }) => text !== null);
  const texts = [...new Set(times.map(({ text }) => text ?? ''))];
  if (texts.length === 0) return null;
  const kept = texts.length === 1 ? times.slice(0, 1) : times;
  return given({ text: texts.join('; '), source: kept.flatMap(({ source }) => source) });
}
