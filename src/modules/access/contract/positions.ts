import { z } from '@hono/zod-openapi';
import { ROLES } from '#kernel/law/actor.ts';

export const role = z.enum(ROLES);
export const accountKind = z.enum(['person', 'desk']);
export const body = z.object({ id: z.uuid(), name: z.string() });

/** A role that an account holds, held or will hold in one body, with dates. */
export const position = z.object({
  id: z.uuid(),
  role,
  /** Null where the role holds for the whole house. */
  organization: body.nullable(),
  /** As it stands under a signature. */
  title: z.string().nullable(),
  fromDay: z.iso.date(),
  /** Last day, that day included; null: it goes on. */
  toDay: z.iso.date().nullable(),
  /** The position that its holder gave away, and who that is. */
  delegatedFrom: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  reason: z.string().nullable(),
  state: z.enum(['coming', 'current', 'over']),
  /** Taken away by somebody, whatever its days say: it can be given back. */
  ended: z.boolean(),
  version: z.int(),
});

/** A position given away, with who stands in. */
export const givenPosition = position.extend({ to: z.object({ id: z.uuid(), name: z.string() }) });
