import type { ManuscriptHead } from '#kernel/composition/manuscript.ts';

/** What fields of the head and the foot of a written plan are given. */
export interface HeadFieldsProps {
  readonly head: ManuscriptHead;
  readonly may: boolean;
  readonly onChange: (change: Partial<ManuscriptHead>) => void;
}
