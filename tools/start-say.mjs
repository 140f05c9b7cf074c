/** Tells people at the terminal what is being done: Vietnamese first, English beside it. */
export function say(vietnamese, english) {
  process.stdout.write(`${vietnamese}  ·  ${english}\n`);
}

/** A start that cannot go on, with what to do about it. */
export class Refusal extends Error {
  constructor(vietnamese, english, words = '') {
    super([words.trim(), vietnamese, english].filter((line) => line !== '').join('\n'));
    this.name = 'Refusal';
  }
}
