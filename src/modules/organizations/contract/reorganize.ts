import { z } from '@hono/zod-openapi';
import type { Endpoint } from '#kernel/base/endpoint.ts';
import { MATTER_KINDS } from '../domain/reorganize/matter.ts';
import { day, namedOrganization, organization, successionKind } from './body-shapes.ts';

const params = z.object({ organization: z.uuid() });
const version = z.int();

/** What a person chose: obligation → successor, or null: it stays with a giver that lives on. */
export const moveChoices = z.object({
  chosen: z.record(z.uuid(), z.uuid().nullable()).default({}),
  /** Who takes what nothing tells and nobody chose for; null: it waits. */
  restId: z.uuid().nullable().default(null),
});

/** A body that takes over, and what of the work. */
export const successor = z.object({
  organizationId: z.uuid(),
  scope: z.string().normalize('NFC').trim().max(500).nullable(),
});

/** An open obligation before and after a reorganisation. */
export const previewedMatter = z.object({
  id: z.uuid(),
  title: z.string(),
  plan: z.string(),
  dueDay: day.nullable(),
  from: namedOrganization,
  /** Null: it waits for a person, or nobody takes over. */
  to: namedOrganization.nullable(),
  reason: z.enum(['whole', 'scope', 'chosen', 'rest', 'main', 'stays', 'waits', 'nobody']),
  /** Who is proposed where nothing tells. */
  proposed: namedOrganization.nullable(),
});

/** What a reorganisation would move. */
export const movePreview = z.object({
  isLater: z.boolean(),
  counts: z.array(z.object({ kind: z.enum(MATTER_KINDS), moves: z.int(), stays: z.int() })),
  targets: z.array(namedOrganization.extend({ count: z.int() })),
  stays: z.int(),
  waits: z.int(),
  matters: z.array(previewedMatter),
  total: z.int(),
});

/** An obligation that came to a body or left it. */
export const movedMatter = z.object({
  id: z.uuid(),
  title: z.string(),
  from: namedOrganization,
  to: namedOrganization,
  on: day,
  isFolded: z.boolean(),
});

/** The endpoints by which a reorganisation is thought of, carried out and taken back. */
export const reorganizingEndpoints = {
  previewMoves: {
    method: 'post',
    path: '/api/organizations/{organization}/moves/preview',
    summary:
      'What a reorganisation of a body would move, or, without one, what of a past one waits. Writes nothing.',
    params,
    body: z.object({
      reorganization: z
        .object({
          on: day,
          closes: z.boolean(),
          withUnits: z.boolean().default(false),
          successors: z.array(successor.extend({ kind: successionKind })).max(50),
        })
        .nullable(),
      choices: moveChoices.default({ chosen: {}, restId: null }),
    }),
    response: movePreview,
  },
  listMoves: {
    method: 'get',
    path: '/api/organizations/{organization}/moves',
    summary:
      'Obligations that came to a body or left it by reorganisations, the latest 50, and what still waits.',
    params,
    response: z.object({ moved: z.array(movedMatter), total: z.int(), waiting: z.int() }),
  },
  chooseMoves: {
    method: 'post',
    path: '/api/organizations/{organization}/moves',
    summary: 'Says who takes over what nothing else tells, and moves it.',
    params,
    body: z.object({ version, choices: moveChoices }),
    response: z.object({ moved: z.int() }),
  },
  takeBackReorganization: {
    method: 'post',
    path: '/api/organizations/{organization}/reopening',
    summary:
      'Takes the end of a body back, or its transfers of a day, and brings its open obligations back; answers what has to stay.',
    params,
    body: z.object({ version, on: day }),
    response: z.object({
      organization,
      kept: z.array(
        z.object({ id: z.uuid(), title: z.string(), why: z.enum(['closed', 'moved-on', 'touched']) }),
      ),
    }),
  },
} as const satisfies Record<string, Endpoint>;
