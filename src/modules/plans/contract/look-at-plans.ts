import { z } from '@hono/zod-openapi';
import type { Endpoint } from '#kernel/base/endpoint.ts';
import {
  bodyShare,
  plan,
  planCourse,
  planFacets,
  planHistory,
  planListQuery,
  planPage,
  planPaper,
  planRelations,
} from './plan-shapes.ts';

const params = z.object({ plan: z.uuid() });

export const lookingEndpoints = {
  listPlans: {
    method: 'get',
    path: '/api/plans',
    summary: 'Plans of the realm, newest year first: filtered, by pages.',
    query: planListQuery,
    response: planPage,
  },
  listPlanFacets: {
    method: 'get',
    path: '/api/plan-facets',
    summary: 'The years and issuers that the list of plans can be narrowed to.',
    response: planFacets,
  },
  getPlan: {
    method: 'get',
    path: '/api/plans/{plan}',
    summary:
      'One plan with its tasks, who is named on them, how far they have come, and its words about money.',
    params,
    response: plan,
  },
  getPlanPaper: {
    method: 'get',
    path: '/api/plans/{plan}/paper',
    summary: 'The document of a plan as it was read.',
    params,
    response: planPaper,
  },
  getPlanRelations: {
    method: 'get',
    path: '/api/plans/{plan}/relations',
    summary: 'The documents a plan cites and the plans that cite it, linked by symbol.',
    params,
    response: planRelations,
  },
  listPlanBodies: {
    method: 'get',
    path: '/api/plans/{plan}/bodies',
    summary: 'Who owes what under a plan, in the order of the trees, and how far each has come.',
    params,
    response: z.object({ bodies: z.array(bodyShare) }),
  },
  getPlanCourse: {
    method: 'get',
    path: '/api/plans/{plan}/course',
    summary: 'What was due and what was done under a plan, day by day.',
    params,
    response: planCourse,
  },
  getPlanHistory: {
    method: 'get',
    path: '/api/plans/{plan}/history',
    summary:
      'What was written to a plan, to everything owed under it and to what bodies reported of that, newest first.',
    params,
    query: z.object({ before: z.uuid().optional() }),
    response: planHistory,
  },
} as const satisfies Record<string, Endpoint>;
