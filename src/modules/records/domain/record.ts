/**
 * Who entered a record: the body itself, another that was told of it (`nhập thay`), or somebody of the body by a link
 * without an account (`nhận qua liên kết`).
 */
export type RecordSource = 'own' | 'on-behalf' | 'reply-link';

/** How an officer who enters for another body was told. */
export type ToldHow = 'phone' | 'zalo' | 'document' | 'meeting' | 'other';

/** One amount of a record, by the code of its indicator. */
export interface Quantity {
  readonly indicator: string;
  readonly amount: number;
}

/** What a record says: the part that is corrected by versions. */
export interface RecordContent {
  /** The day on which it was done, ISO. */
  readonly doneOn: string;
  readonly place: string | null;
  readonly words: string;
  readonly link: string | null;
  readonly quantities: readonly Quantity[];
  /** Files by their identifiers, in the order of their coming. */
  readonly files: readonly string[];
  readonly toldHow: ToldHow | null;
  readonly toldDetail: string | null;
}

/** One record as it stands now. */
export interface WorkRecord extends RecordContent {
  readonly id: string;
  readonly obligationId: string;
  /** The question of an urgent request that it answers; null for every other record. */
  readonly questionId: string | null;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly source: RecordSource;
  readonly version: number;
  readonly enteredAt: Date;
  readonly enteredByName: string;
  readonly enteredOrganizationId: string | null;
  readonly changedAt: Date;
  readonly changedByName: string;
  readonly confirmedAt: Date | null;
  readonly confirmedByName: string | null;
  /** The earlier version that its body confirmed, where another put the record right since: that one counts meanwhile. */
  readonly confirmedVersion: number | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnByName: string | null;
  readonly withdrawnReason: string | null;
  /** The version of the obligation that this record began, or null. */
  readonly beganVersion: number | null;
  /** How often it was put right. */
  readonly corrections: number;
}

/** A file that shows what was done. */
export interface RecordFile {
  readonly id: string;
  readonly recordId: string | null;
  readonly obligationId: string;
  readonly name: string;
  readonly kind: 'picture' | 'document';
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly gate: 'read' | 'declared';
  /** The link by which it came; null for what somebody signed in sent. */
  readonly replyLinkId: string | null;
}

/** What somebody asks about a record, and the answer. */
export interface RecordQuestion {
  readonly id: string;
  readonly recordId: string;
  readonly words: string;
  readonly askedAt: Date;
  readonly askedByName: string;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  readonly answeredByName: string | null;
}

/**
 * Whether a record counts: its own body confirmed it, or an earlier version of it, or somebody entered it for the body and
 * named how it was told (a body that never signs in still counts); what came by a link waits to be confirmed; a withdrawn
 * one does not count.
 */
export function counts(
  record: Pick<WorkRecord, 'withdrawnAt' | 'confirmedAt' | 'confirmedVersion' | 'toldHow'>,
): boolean {
  const { withdrawnAt, confirmedAt, confirmedVersion, toldHow } = record;
  return withdrawnAt === null && (confirmedAt !== null || confirmedVersion !== null || toldHow !== null);
}

/** What becomes of a body's word on a record that is put right. */
export interface WordAfter {
  /** kept: as it was, given or not; given: what is written is the body's word; fallen: asked for anew. */
  readonly word: 'kept' | 'given' | 'fallen';
  /** The version that counts until the body has spoken; null: what is written, or nothing. */
  readonly confirmedVersion: number | null;
}

/**
 * The body's word after somebody puts a record right. Its own correction leaves its word as it is, and settles what
 * another had written over it. Another's correction takes the word from what is written; what the body confirmed last
 * counts on, however often others write meanwhile.
 */
export function wordAfter(
  before: Pick<WorkRecord, 'confirmedAt' | 'confirmedVersion' | 'version'>,
  isOwn: boolean,
): WordAfter {
  const { confirmedAt, confirmedVersion, version } = before;
  if (isOwn) return { word: confirmedVersion === null ? 'kept' : 'given', confirmedVersion: null };
  if (confirmedAt !== null) return { word: 'fallen', confirmedVersion: version };
  return { word: 'kept', confirmedVersion };
}
