import { z } from 'zod';

export const planShape = z.object({ subject: z.string() });
