import { z } from '@hono/zod-openapi';
import type { TextSpan } from '#kernel/base/text-span.ts';
import type { DocumentTree } from '#kernel/document/model/document-tree.ts';

const documentTree = z
  .custom<DocumentTree>()
  .openapi({ type: 'object', description: 'The document tree (kernel/document/model).' });
const spans = z.custom<readonly TextSpan[]>().openapi({ type: 'array', items: { type: 'object' } });

const time = z.object({
  text: z.string().nullable(),
  kind: z.enum(['year', 'quarters', 'ongoing', 'open', 'range']).nullable(),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  until: z.string().nullable(),
  /** Several windows where one span would be wrong (Quý II và IV); empty otherwise. */
  windows: z.array(z.object({ from: z.iso.date(), to: z.iso.date() })),
});

const progress = z.object({ total: z.int(), done: z.int(), late: z.int() });

/** Obligations by state; late and on time as of now. */
export const stateCounts = z.object({
  total: z.int(),
  notStarted: z.int(),
  inProgress: z.int(),
  continuous: z.int(),
  done: z.int(),
  carriedOver: z.int(),
  notDone: z.int(),
  /** Among those not started or in progress. */
  late: z.int(),
  /** Those of the late ones that are in progress. */
  lateInProgress: z.int(),
  /** Among those done, by the end that their source gives; what has no end counts in neither. */
  doneLate: z.int(),
  doneInTime: z.int(),
});

const participantRole = z.enum(['lead', 'coordinate', 'advise']);

export const participant = z.object({
  role: participantRole,
  /** The name as the document prints it; of a lead that a person gave, the body's own. */
  name: z.string(),
  /** The part of the task this lead was given, where the document splits it. */
  scope: z.string().nullable().optional(),
  /** Places in the `organizations` of the plan; none while the name stays words. */
  organizations: z.array(z.int()),
});

export const planTask = z.object({
  id: z.uuid(),
  number: z.string().nullable(),
  bullet: z.int().nullable(),
  heading: z.string().nullable(),
  text: z.string(),
  time,
  /** What is to come of it, where somebody named it. */
  product: z.string().nullable(),
  participants: z.array(participant),
  source: spans,
  obligations: progress,
});

export const planDuty = z.object({
  id: z.uuid(),
  number: z.string().nullable(),
  text: z.string(),
  /** By when, where its words give an end; what comes round stands in the reporting instead. */
  time,
  bodies: z.array(participant.omit({ role: true, scope: true })),
  source: spans,
  obligations: progress,
});

export const planSummary = z.object({
  id: z.uuid(),
  title: z.string(),
  kind: z.string().nullable(),
  number: z.string().nullable(),
  date: z.string().nullable(),
  issuer: z.string().nullable(),
  year: z.int().nullable(),
  tasks: z.int(),
  /** True for a paper that was no issued document when it was confirmed (dự thảo). */
  isDraft: z.boolean(),
  obligations: progress,
  confirmedAt: z.iso.datetime(),
});

/** How far a plan has come: something late; nothing late but something open; nothing open; nothing owed. */
const planProgress = z.enum(['late', 'open', 'closed', 'none']);

export const planListQuery = z.object({
  /** Words of title, number or issuer; diacritics optional, exact accents first. */
  q: z.string().max(200).optional(),
  year: z.coerce.number().int().min(1945).max(2200).optional(),
  issuer: z.string().max(400).optional(),
  /** draft: a paper without a number. */
  state: z.enum(['draft', 'issued']).optional(),
  progress: planProgress.optional(),
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});

export const planPage = z.object({
  plans: z.array(planSummary),
  /** Exact to 1,000; null beyond ("hơn 1.000"). */
  total: z.int().nullable(),
  nextCursor: z.string().nullable(),
});

/** What the whole list can be narrowed to. */
export const planFacets = z.object({ years: z.array(z.int()), issuers: z.array(z.string()) });

export const plan = planSummary.extend({
  version: z.int(),
  signer: z.string().nullable(),
  readingId: z.uuid(),
  fileName: z.string(),
  /** Every body that a name of the plan stands for, once, under its name of the plan's day. */
  organizations: z.array(z.object({ id: z.uuid(), name: z.string() })),
  counts: stateCounts,
  /** The next days on which something ends or a report is due, earliest first. */
  next: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('obligations'), day: z.iso.date(), obligations: z.int() }),
      z.object({ kind: z.literal('report'), day: z.iso.date(), cadence: z.string().nullable() }),
    ]),
  ),
  /** The top headings of the document. */
  sections: z.array(z.object({ number: z.string().nullable(), title: z.string(), source: spans })),
  /** Its words about money. */
  funding: z.array(z.object({ text: z.string(), source: spans })),
  taskList: z.array(planTask),
  duties: z.array(planDuty),
  reporting: z.array(
    z.object({
      from: z.string().nullable(),
      to: z.string().nullable(),
      via: z.string().nullable(),
      cadence: z.string().nullable(),
      due: z.string().nullable(),
      startYear: z.int().nullable(),
      source: spans,
    }),
  ),
});

export const planPaper = z.object({ tree: documentTree });

export const relatedPlan = z.object({
  id: z.uuid(),
  title: z.string(),
  kind: z.string().nullable(),
  number: z.string().nullable(),
  date: z.string().nullable(),
  issuer: z.string().nullable(),
});

const referenceRole = z.enum(['basis', 'implements', 'mentioned']);

export const planRelations = z.object({
  references: z.array(
    z.object({
      symbol: z.string(),
      kind: z.string().nullable(),
      date: z.string().nullable(),
      issuer: z.string().nullable(),
      role: referenceRole,
      source: spans,
      /** Plans in the house that may be meant: one, or several where the citation gives no day. */
      plans: z.array(relatedPlan),
      /** What became of the document, where the house knows; null says nothing of its being in force. */
      change: z
        .object({
          by: z.string(),
          title: z.string(),
          kind: z.enum(['replaced', 'amended']),
          from: z.iso.date(),
        })
        .nullable(),
    }),
  ),
  citedBy: z.array(relatedPlan.extend({ role: referenceRole })),
});

export const bodyShare = z.object({
  id: z.uuid(),
  name: z.string(),
  /** How many of the bodies above it are in the list. */
  depth: z.int(),
  leads: z.int(),
  coordinates: z.int(),
  advises: z.int(),
  duties: z.int(),
  counts: stateCounts,
});

export const planCourse = z.object({
  today: z.iso.date(),
  days: z.array(z.object({ day: z.iso.date(), due: z.int(), done: z.int() })),
});

export const planHistory = z.object({
  entries: z.array(
    z.object({
      id: z.uuid(),
      at: z.iso.datetime(),
      who: z.string(),
      action: z.string(),
      /** What it was done to; null: the plan itself. */
      obligation: z
        .object({
          id: z.uuid(),
          organization: z.string(),
          number: z.string().nullable(),
          text: z.string(),
        })
        .nullable(),
      /** What a body reported, as it says now, where it was done to that. */
      record: z.object({ doneOn: z.iso.date(), words: z.string(), withdrawn: z.boolean() }).nullable(),
      /** The naming of members that it made or took back. */
      naming: z
        .object({
          id: z.uuid(),
          name: z.string().nullable(),
          itemId: z.uuid().nullable(),
          undone: z.boolean(),
        })
        .nullable(),
      before: z.unknown(),
      after: z.unknown(),
    }),
  ),
  nextCursor: z.string().nullable(),
});
