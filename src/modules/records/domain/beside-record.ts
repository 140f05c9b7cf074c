import type { Quantity } from './record.ts';

/** A person's word on two records. */
export interface Tie {
  readonly id: string;
  readonly one: string;
  readonly other: string;
  readonly verdict: 'same' | 'different';
  readonly decidedAt: Date;
  readonly decidedByName: string;
  readonly undoneAt: Date | null;
  readonly undoneByName: string | null;
  readonly version: number;
}

/** What stands of a record beside another. */
export interface BesideRecord {
  readonly id: string;
  readonly obligationId: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly doneOn: string;
  readonly place: string | null;
  readonly words: string;
  readonly link: string | null;
  readonly quantities: readonly Quantity[];
}
