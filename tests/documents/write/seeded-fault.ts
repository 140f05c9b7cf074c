/** One fault put into a document that had none: what a hurried typist does to a paper. */
export interface SeededFault {
  readonly what: string;
  /** Code and clause that the checker has to give. */
  readonly code: string;
  readonly clause: RegExp;
  /** Changes a part of the package; words stand between tags as they were written. */
  readonly part?: string;
  readonly seed: (xml: string) => string;
  /** Which of the documents is spoiled. */
  readonly kind?: string;
}

/** A clause of Decree 30/2020, Annex I. */
export const state = (place: string): RegExp =>
  new RegExp(`^Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục ${place}`, 'u');
