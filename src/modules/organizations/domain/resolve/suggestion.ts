/** Why a body may be meant; a stable word that screens put into the reader's language. */
export type MatchReason =
  | 'exact-name' // the very name it bore on that day
  | 'same-name' // the same but for capitals, place of tone marks, abbreviations, the province's name
  | 'abbreviation' // the abbreviation it bore on that day
  | 'defined-here' // the document itself says what its short name stands for
  | 'with-parent' // its name together with that of the body above it
  | 'short-form' // a shorter way in which such a body is commonly named
  | 'initials' // its words begin with the letters printed
  | 'head-of' // the person at its head is named
  | 'without-accents' // printed without accents
  | 'other-accents' // the letters agree, the accents do not
  | 'other-province' // the name agrees, but the body belongs to another province than the issuer
  | 'other-parent' // a unit of this name stands below another body than the issuer
  | 'other-time' // a name it bore at another time
  | 'renamed' // a name it bore at another time, and it lives on under another
  | 'took-over' // took over the work that the document is about from the body that bore the name
  | 'successor' // took over from the body that bore the name
  | 'similar' // most words agree
  | 'group-member'; // stands in the group by its kind on that day

/** One body that a printed name may mean. */
export interface Candidate {
  readonly organizationId: string;
  /** The name on the day of the document. */
  readonly name: string;
  /** 0 to 1; from 0.9 on the name alone suffices. */
  readonly score: number;
  readonly reason: MatchReason;
}

/** What a printed name is proposed to stand for; a person confirms. */
export interface Suggestion {
  /** True for "các sở, ban, ngành" and the like: several bodies, or an open circle of them. */
  readonly group: boolean;
  /** True when nobody needs to be asked. */
  readonly certain: boolean;
  readonly resolution:
    | { readonly kind: 'organizations'; readonly organizationIds: readonly string[] }
    | { readonly kind: 'create'; readonly name: string }
    | { readonly kind: 'words' };
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** The body among whose own units the name was looked for ("Văn phòng Sở"): the parent of one to be made. */
  readonly within: string | null;
}

/** What must be known beside the name: the day of the document, who issued it, what it is about. */
export interface NamePlace {
  /** The document's date, or the day on which it came in. */
  readonly day: string;
  readonly issuerId: string | null;
  /** What the document is about, by which the heirs of a split body are told apart; null when not known. */
  readonly subject: string | null;
  /** Short names that the document itself explains (`readDefinitions`). */
  readonly definitions: readonly Definition[];
}

/** A short name and what the document says it stands for. */
export interface Definition {
  readonly short: string;
  readonly full: string;
}
