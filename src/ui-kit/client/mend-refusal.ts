import { ApiProblem } from './api-problem.ts';

/** Puts right what a refusal asks for; answers whether the request is worth sending again. */
export type Mend = () => Promise<boolean>;

const mends = new Map<string, Mend>();

/** From now on a refusal of that code is mended and the request sent again; answers how to stop that. */
export function mendRefusal(code: string, mend: Mend): () => void {
  mends.set(code, mend);
  return () => {
    if (mends.get(code) === mend) mends.delete(code);
  };
}

/** Sends; where a refusal can be mended, mends it and sends once more, so that whoever typed has lost nothing. */
export async function sendMended<Answer>(send: () => Promise<Answer>): Promise<Answer> {
  try {
    return await send();
  } catch (reason) {
    const mend = reason instanceof ApiProblem ? mends.get(reason.code) : undefined;
    if (mend === undefined || !(await mend())) throw reason;
    return send();
  }
}
