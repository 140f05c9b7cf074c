import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import type {
  DraftDuty,
  DraftTask,
  DraftTime,
  PlanDraft,
  SourcedText,
} from '#kernel/plan-draft/plan-draft.ts';

/** A text that stands at the beginning of the first block. */
export function sourced(text: string): SourcedText {
  return { text, source: [{ block: 'p1', start: 0, end: text.length, page: null }] };
}

/** No time at all. */
export const NO_TIME: DraftTime = {
  text: null,
  kind: null,
  from: null,
  to: null,
  until: null,
  windows: [],
  source: [],
};

/** A time of a whole year. */
export function yearTime(year: number): DraftTime {
  return { ...NO_TIME, text: `Cả năm ${year}`, kind: 'year', from: `${year}-01-01`, to: `${year}-12-31` };
}

/** A task that these names lead; everything else is empty until `more` says otherwise. */
export function buildTask(text: string, lead: readonly string[], more: Partial<DraftTask> = {}): DraftTask {
  return {
    number: null,
    bullet: null,
    heading: null,
    text,
    lead: lead.map(sourced),
    coordinate: [],
    advise: [],
    assignments: [],
    time: NO_TIME,
    source: sourced(text).source,
    ...more,
  };
}

/** A duty of Tổ chức thực hiện. */
export function buildDuty(text: string, body: readonly string[]): DraftDuty {
  return { number: null, body: body.map(sourced), text, source: sourced(text).source };
}

/** The draft of an invented plan of 2027. */
export function buildDraft(more: Partial<PlanDraft> = {}): PlanDraft {
  return {
    document: {
      type: sourced('KẾ HOẠCH'),
      number: sourced('15/KH-UBND'),
      place: null,
      date: sourced('2027-01-20'),
      subject: sourced('Thông tin đối ngoại tỉnh Sông Hiền năm 2027'),
      issuer: sourced('Ủy ban nhân dân tỉnh Sông Hiền'),
      year: { value: 2027, source: [] },
      signer: null,
      family: 'state',
    },
    references: [],
    sections: [],
    tasks: [],
    duties: [],
    reporting: [],
    recipients: [],
    funding: [],
    occasions: [],
    organizations: [],
    findings: [],
    ...more,
  };
}

/** A tree of one paragraph. */
export function buildTree(text: string): DocumentTree {
  const paragraph = { id: 'p1', text, label: null, headingLevel: null, emphasis: [], align: null, indent: 0 };
  return {
    version: 1,
    format: 'text',
    pages: null,
    blocks: [{ kind: 'paragraph', ...paragraph, page: null }],
    findings: [],
  };
}
