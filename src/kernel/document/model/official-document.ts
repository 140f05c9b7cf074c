import type { Block } from './document-tree.ts';

/** The two official forms: State (Decree 30/2020/NĐ-CP) and Party. */
export type DocumentFamily = 'state' | 'party';

/**
 * A document sorted into the parts of its official form: what is written, not yet where it stands.
 *
 * Texts are as they are to be printed; parts that the document does not have are null or empty. The layout adds what
 * the form itself prints (motto, `Số:`, rules, end of the list of recipients).
 */
export interface OfficialDocument {
  readonly family: DocumentFamily;
  /** `KẾ HOẠCH`, `BÁO CÁO` …; null for an official letter, which has no kind. */
  readonly kind: string | null;
  /** Bodies above the issuer in the letterhead, a line each. */
  readonly superior: readonly string[];
  readonly issuer: readonly string[];
  /** Number and symbol: `45/KH-UBND`, `12-CTr/TU`; `/KH-UBND` when the number is still blank; null when absent. */
  readonly number: string | null;
  readonly place: string | null;
  /** ISO day of issue; `2026-11` when the day is still blank, null when no date is printed. */
  readonly date: string | null;
  /** `CỦA BAN THƯỜNG VỤ TỈNH ỦY`, below the kind of Party documents. */
  readonly issuerBelowKind: string | null;
  /** Trích yếu, a line each; of a letter with its `V/v`. */
  readonly subject: readonly string[];
  /** Urgency, draft mark, note of circulation: what stands below the number. */
  readonly marks: readonly string[];
  /** Lines of the head that belong to no other part, kept below the letterhead. */
  readonly remarks: readonly string[];
  /** `Kính gửi: …` and its list, as printed. */
  readonly addressees: readonly string[];
  /** Bases, sections, closing sentences. */
  readonly body: readonly Block[];
  /** One signer; two stand side by side (minutes, joint documents). */
  readonly signatures: readonly Signature[];
  /** What stands behind the words `Nơi nhận:`, such as `(VBĐT)` for papers sent by wire. */
  readonly recipientsNote: string | null;
  /** Lines of `Nơi nhận` without their dashes; empty when the document has no such list. */
  readonly recipients: readonly string[];
  readonly annexes: readonly Annex[];
}

/** Who signs: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH` on lines of their own, then the office, then the name. */
export interface Signature {
  /** On whose behalf (`TM.`, `T/M`), a line each. */
  readonly authority: readonly string[];
  /** In what capacity (`KT.`, `TL.`, `TUQ.`, `Q.`, `K/T`, `T/L`) and office, a line each. */
  readonly office: readonly string[];
  readonly name: string | null;
  /** What a paper prints between office and name, such as `(Đã ký)`. */
  readonly notes: readonly string[];
}

/** One annex: its heading lines as printed and its content. */
export interface Annex {
  /** `Phụ lục I`; null when the annex opens with its title. */
  readonly label: string | null;
  readonly title: readonly string[];
  /** `(Kèm theo Kế hoạch số …)`; null when absent. */
  readonly note: string | null;
  readonly body: readonly Block[];
}
