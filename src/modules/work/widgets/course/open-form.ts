import type { CourseShape } from '../../contract.ts';

/** The form that stands open over the panel. */
export type OpenForm =
  | { readonly kind: 'hand-down' | 'ask-part' | 'ask-more-time' | 'raise-blocker' }
  | { readonly kind: 'grant' | 'refuse'; readonly extension: CourseShape['extensions'][number] }
  | { readonly kind: 'answer'; readonly blocker: string };
