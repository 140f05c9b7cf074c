import { z } from 'zod';
import type { Organization } from './domain/organization.ts';

export const shape = z.object({ name: z.string() });
export type Shown = Organization;
