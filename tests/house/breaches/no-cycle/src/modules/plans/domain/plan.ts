import { late } from './late.ts';

export interface Plan {
  subject: string;
}
export const isLate = () => late;
