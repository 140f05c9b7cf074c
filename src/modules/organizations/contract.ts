import type { z } from '@hono/zod-openapi';
import type { ApiOf, Endpoint } from '#kernel/base/endpoint.ts';
import type * as shapes from './contract/body-shapes.ts';
import { changingEndpoints } from './contract/change-bodies.ts';
import { exchangeEndpoints, type pack, type packOutcome, type workbookOutcome } from './contract/exchange.ts';
import { type group, groupEndpoints, type groupWords } from './contract/groups.ts';
import { lookingEndpoints } from './contract/look-at-bodies.ts';
import {
  type movedMatter,
  type movePreview,
  type previewedMatter,
  reorganizingEndpoints,
} from './contract/reorganize.ts';

export const endpoints = {
  ...lookingEndpoints,
  ...changingEndpoints,
  ...groupEndpoints,
  ...exchangeEndpoints,
  ...reorganizingEndpoints,
} as const satisfies Record<string, Endpoint>;

export type OrganizationsApi = ApiOf<typeof endpoints>;
export type Organization = z.infer<typeof shapes.organization>;
export type OrganizationKind = z.infer<typeof shapes.organizationKind>;
export type OrganizationLevel = z.infer<typeof shapes.organizationLevel>;
export type NewOrganization = z.infer<typeof shapes.newOrganization>;
export type OrganizationTree = z.infer<typeof shapes.tree>;
export type OrganizationPage = z.infer<typeof shapes.organizationPage>;
export type OrganizationCard = z.infer<typeof shapes.organizationCard>;
export type Branch = z.infer<typeof shapes.branch>;
export type DayOfChange = z.infer<typeof shapes.dayOfChange>;
export type Contact = z.infer<typeof shapes.contact>;
export type SuccessionStep = z.infer<typeof shapes.successionStep>;
export type SuccessionKind = z.infer<typeof shapes.successionKind>;
export type Group = z.infer<typeof group>;
export type GroupWords = z.infer<typeof groupWords>;
export type Pack = z.infer<typeof pack>;
export type PackOutcome = z.infer<typeof packOutcome>;
export type WorkbookOutcome = z.infer<typeof workbookOutcome>;
export type MovePreview = z.infer<typeof movePreview>;
export type PreviewedMatter = z.infer<typeof previewedMatter>;
export type MovedMatter = z.infer<typeof movedMatter>;
