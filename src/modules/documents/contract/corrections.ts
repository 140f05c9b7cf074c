import { z } from '@hono/zod-openapi';
import { isIsoDay } from '#kernel/time/iso-day.ts';

/** A stretch of the paper: block, and UTF-16 offsets in its text, end exclusive. */
const span = z.object({
  block: z.string().max(40),
  start: z.int().min(0),
  end: z.int().min(0),
  page: z.int().nullable(),
});

/** Words a person typed, or took from the paper with their place. */
const words = (longest: number) => {
  const text = z.string().normalize('NFC').trim().max(longest);
  return z.union([text, z.object({ text, source: z.array(span).max(200) })]);
};
const names = z.array(words(500)).max(100);

/** What a printed name stands for: chosen bodies, a body made on confirming, or words left open for later. */
export const nameAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('organizations'), organizationIds: z.array(z.uuid()).min(1).max(500) }),
  z.object({ kind: z.literal('create'), name: z.string().normalize('NFC').trim().min(2).max(300) }),
  z.object({ kind: z.literal('words') }),
]);

const taskCorrections = z
  .object({
    number: z.string().trim().max(40).nullable(),
    bullet: z.int().min(1).max(9999).nullable(),
    heading: z.string().trim().max(2000).nullable(),
    text: words(20000),
    lead: names,
    coordinate: names,
    advise: names,
    timeText: words(500).nullable(),
    product: words(2000).nullable(),
    dropped: z.boolean(),
    gone: z.boolean(),
  })
  .partial();

/** Words that must be there. */
const someWords = (longest: number) => {
  const text = z.string().normalize('NFC').trim().min(1).max(longest);
  return z.union([text, z.object({ text, source: z.array(span).max(200) })]);
};

const day = z.union([z.iso.date(), z.object({ text: z.iso.date(), source: z.array(span).max(200) })]);

const reportingCorrections = z
  .object({
    from: words(500).nullable(),
    to: words(500).nullable(),
    via: words(500).nullable(),
    cadence: z.enum(['semiannual', 'annual', 'quarterly', 'monthly', 'adhoc', 'periodic']).nullable(),
    /** Month and day, `06-15`; the 29th of February is a day of some years. */
    due: z
      .string()
      .regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)
      .refine((value) => isIsoDay(`2024-${value}`))
      .nullable(),
    startYear: z.int().min(1990).max(2100).nullable(),
    dropped: z.boolean(),
    gone: z.boolean(),
  })
  .partial();

const referenceCorrections = z
  .object({
    symbol: someWords(100),
    kind: words(200).nullable(),
    date: day.nullable(),
    issuer: words(300).nullable(),
    role: z.enum(['basis', 'implements', 'mentioned']),
    dropped: z.boolean(),
    gone: z.boolean(),
  })
  .partial();

/** What a person set right in a draft before confirming, laid over what was set right before; what is not named stays. */
export const corrections = z.object({
  document: z
    .object({
      number: words(100).nullable(),
      date: day.nullable(),
      subject: words(2000).nullable(),
      issuer: words(300).nullable(),
      year: z.int().min(1990).max(2100).nullable(),
      /** Dự thảo: no issued document yet, so that number and day are not missed. */
      isDraft: z.boolean(),
    })
    .partial()
    .optional(),
  /** By index of the task: those of the draft as read first, then the added ones. */
  tasks: z.record(z.string().regex(/^\d+$/), taskCorrections).optional(),
  /** Tasks to be added, each behind the task at index `after`. */
  added: z
    .array(taskCorrections.extend({ after: z.int().min(0).nullable() }))
    .max(500)
    .optional(),
  /** Reporting duties and cited documents by index: those of the draft as read first, then the added ones. */
  reporting: z.record(z.string().regex(/^\d+$/), reportingCorrections).optional(),
  addedReporting: z.array(reportingCorrections).max(200).optional(),
  references: z.record(z.string().regex(/^\d+$/), referenceCorrections).optional(),
  addedReferences: z
    .array(referenceCorrections.extend({ symbol: someWords(100) }))
    .max(200)
    .optional(),
  /** By when duties of Tổ chức thực hiện are to be done, by index; null says that the paper gives no end. */
  duties: z.record(z.string().regex(/^\d+$/), z.object({ timeText: words(500).nullable() })).optional(),
  /** What printed names stand for, by the name as printed. */
  names: z.record(z.string().max(500), nameAnswer).optional(),
  /** Doubtful places somebody looked at and found right. */
  seen: z.record(z.string().max(1000), z.literal(true)).optional(),
});
