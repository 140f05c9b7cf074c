import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ROLES } from '#kernel/law/actor.ts';
import { ORGANIZATION_KINDS, ORGANIZATION_TREES } from '#modules/organizations/door.ts';

const day = z.iso.date().nullable().default(null);
const tree = z.enum(ORGANIZATION_TREES);

/** Shape of `samples/province.json`; days left out are not known, or without end. */
const province = z.object({
  about: z.string(),
  realm: z.string(),
  /** Parents before children. */
  organizations: z.array(
    z.object({
      key: z.string(),
      kind: z.enum(ORGANIZATION_KINDS),
      tree,
      openedOn: day,
      closedOn: day,
      names: z
        .array(
          z.object({
            name: z.string(),
            abbreviation: z.string().nullable().default(null),
            from: day,
            to: day,
          }),
        )
        .min(1),
      parents: z.array(z.object({ tree, parent: z.string(), from: day, to: day })).default([]),
    }),
  ),
  successions: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      on: z.iso.date(),
      scope: z.string().nullable().default(null),
    }),
  ),
  administrator: z.object({ name: z.string(), email: z.email() }),
  accounts: z.array(
    z.object({
      name: z.string(),
      email: z.email(),
      /** A desk is shared by the people of one body. */
      kind: z.enum(['person', 'desk']).default('person'),
      /** Null where an account is nobody's own. */
      position: z.string().nullable(),
      role: z.enum(ROLES),
      organization: z.string(),
    }),
  ),
});

/** An invented province: bodies in two trees, what became of them, and people with accounts. */
export type Province = z.infer<typeof province>;

/** Shape of `samples/province-contacts.json`: who answers for each body, by the key of the body. */
const contacts = z.object({
  about: z.string(),
  contacts: z.record(
    z.string(),
    z.array(
      z.object({
        name: z.string(),
        job: z.string(),
        duty: z.string(),
        phones: z.array(z.string()),
        email: z.email().nullable().default(null),
      }),
    ),
  ),
});

const amounts = z.record(z.string(), z.tuple([z.int(), z.int()])).default({});
const sentences = z.array(
  z.object({ words: z.string(), place: z.string().nullable().default(null), quantities: amounts }),
);

/** Shape of `samples/province-results.json`: what bodies report, by the words of their work. */
const results = z.object({
  about: z.string(),
  subjects: z
    .array(z.object({ about: z.array(z.string()), steps: sentences.min(1), ends: sentences.min(1) }))
    .min(1),
  told: z
    .array(z.object({ how: z.enum(['phone', 'zalo', 'document', 'meeting']), detail: z.string() }))
    .min(1),
  questions: z.array(z.object({ words: z.string(), answer: z.string() })).min(1),
});

/** What the bodies of the invented province report, and what they are asked about it. */
export type ProvinceResults = z.infer<typeof results>;

const SAMPLES = path.resolve(import.meta.dirname, '../../samples');

/** Reads the invented province of `samples/`. */
export function readProvince(): Province {
  return province.parse(readSample('province.json'));
}

/** Who answers for the bodies of the invented province, by the key of the body. */
export function readProvinceContacts(): z.infer<typeof contacts>['contacts'] {
  return contacts.parse(readSample('province-contacts.json')).contacts;
}

/** What the bodies of the invented province report; the last subject is about everything else. */
export function readProvinceResults(): ProvinceResults {
  return results.parse(readSample('province-results.json'));
}

function readSample(file: string): unknown {
  return JSON.parse(readFileSync(path.join(SAMPLES, file), 'utf8'));
}
