/** Why an input cannot be written: the place in it and what was expected there. */
export interface InputProblem {
  /** `not-an-object`, `unknown-shape`: the whole; `wrong-value`: one place of it; `too-deep`: tables within tables. */
  readonly code: 'not-an-object' | 'unknown-shape' | 'wrong-value' | 'too-deep' | 'nothing-to-write';
  /** Path into the JSON, such as `tasks.3.text`; empty for the whole. */
  readonly path: string;
  /** What has to stand there, in a word of JSON: `text`, `text or null`, `list`. */
  readonly expected: string;
}

/** Thrown inside the parsers of an input and caught by those who offer them. */
export class InputRefusal extends Error {
  readonly problem: InputProblem;

  constructor(code: InputProblem['code'], path: string, expected: string) {
    super(`${code} ${path}: ${expected}`);
    this.problem = { code, path, expected };
  }
}
