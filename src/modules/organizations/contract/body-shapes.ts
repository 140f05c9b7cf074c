import { z } from '@hono/zod-openapi';
import {
  ORGANIZATION_KINDS,
  ORGANIZATION_LEVELS,
  ORGANIZATION_TREES,
  SUCCESSION_KINDS,
} from '../domain/organization.ts';

export const tree = z.enum(ORGANIZATION_TREES);
export const organizationKind = z.enum(ORGANIZATION_KINDS);
export const organizationLevel = z.enum(ORGANIZATION_LEVELS);
export const successionKind = z.enum(SUCCESSION_KINDS);

/** A day as `2026-06-15`. */
export const day = z.iso.date();
/** First day and first day no longer; null when not known, or without end. */
export const held = { from: day.nullable(), to: day.nullable() };
/** A name of a body as somebody gives it. */
export const bodyName = z.string().normalize('NFC').trim().min(2).max(300);
/** A short name of a body as somebody gives it; null: none. */
export const bodyAbbreviation = z.string().normalize('NFC').trim().max(60).nullable();
const words = z.string().normalize('NFC').trim().max(300).nullable();

/** One body as a list or a picker shows it. */
export const organization = z.object({
  id: z.uuid(),
  name: z.string(),
  abbreviation: z.string().nullable(),
  kind: organizationKind,
  /** Parents on the asked day, one at most in each tree. */
  parents: z.array(z.object({ tree, id: z.uuid() })),
  closedOn: z.iso.date().nullable(),
  version: z.int(),
});

export const newOrganization = z.object({
  name: bodyName,
  abbreviation: bodyAbbreviation,
  kind: organizationKind,
  tree,
  level: organizationLevel.nullable().optional(),
  parentId: z.uuid().nullable(),
  /** First day of the name; null when it is not known. */
  from: day.nullable(),
});

/** A body by its name. */
export const namedOrganization = z.object({ id: z.uuid(), name: z.string() });

/** One body in a branch of a tree. */
export const branch = organization.omit({ parents: true }).extend({
  level: organizationLevel.nullable(),
  /** Bodies directly below it in this tree on this day. */
  units: z.int(),
});

/** A day on which bodies changed, and in how many ways. */
export const dayOfChange = z.object({
  day,
  opened: z.int(),
  closed: z.int(),
  renamed: z.int(),
  moved: z.int(),
});

/** Somebody who answers for a body. */
export const contact = z.object({
  id: z.uuid(),
  name: z.string(),
  job: z.string().nullable(),
  duty: z.string().nullable(),
  phones: z.array(z.string()),
  email: z.string().nullable(),
  ...held,
  version: z.int(),
});

export const contactWords = z.object({
  name: z.string().normalize('NFC').trim().min(1).max(200),
  job: words,
  duty: words,
  phones: z
    .array(
      z
        .string()
        .trim()
        .regex(/^[+\d][\d\s().-]{2,24}$/u),
    )
    .max(6),
  email: z.email().max(200).nullable(),
});

/** A step by which work passed from one body to another. */
export const successionStep = z.object({
  from: namedOrganization,
  to: namedOrganization,
  on: day,
  scope: z.string().nullable(),
  kind: successionKind,
});

/** A body on a day, with all that is known of it before and after. */
export const organizationPage = organization.extend({
  level: organizationLevel.nullable(),
  /** The level somebody gave it; null: as kind and name say. */
  givenLevel: organizationLevel.nullable(),
  codes: z.record(z.string(), z.string()),
  openedOn: day.nullable(),
  /** Whether it exists on the asked day. */
  exists: z.boolean(),
  /** The name it bears today or bore last. */
  latestName: z.string(),
  above: z.array(namedOrganization.extend({ tree })),
  units: z.array(z.object({ tree, count: z.int() })),
  names: z.array(z.object({ name: z.string(), abbreviation: z.string().nullable(), ...held })),
  places: z.array(z.object({ tree, id: z.uuid(), name: z.string(), ...held })),
  /** Where it came from and what it became, through all steps. */
  lineage: z.array(successionStep),
  /** Who does its work today; itself while it lives. */
  today: z.array(namedOrganization),
  groups: z.array(z.object({ key: z.string(), name: z.string() })),
  contacts: z.array(contact),
});

/** What a hover over the name of a body shows. */
export const organizationCard = z.object({
  id: z.uuid(),
  kind: organizationKind,
  /** On the asked day. */
  nameThen: z.string(),
  latestName: z.string(),
  closedOn: day.nullable(),
  above: namedOrganization.nullable(),
  today: z.array(namedOrganization),
  contacts: z.array(contact.pick({ id: true, name: true, job: true, duty: true, phones: true })),
});
