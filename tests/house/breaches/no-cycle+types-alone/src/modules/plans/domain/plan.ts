import type { Late } from './late.ts';

export interface Plan {
  late: Late;
}
