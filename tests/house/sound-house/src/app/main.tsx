import { PlanPage } from '#modules/plans/screens/plan-page.tsx';

export const started = [PlanPage, new Date()];
