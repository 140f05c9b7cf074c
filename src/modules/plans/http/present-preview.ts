import type { PlanPreview as PreviewShape } from '../contract.ts';
import { type PlanPreview, TO_BE } from '../use-cases/preview-plan.ts';

/** A preview as it is sent. */
export function presentPreview({ names, bodies, detail, ...preview }: PlanPreview): PreviewShape {
  return {
    ...preview,
    names: names.map(({ suggestion, candidates, ...name }) => ({
      ...name,
      suggestion:
        suggestion.kind === 'organizations'
          ? { kind: suggestion.kind, organizationIds: [...suggestion.organizationIds] }
          : suggestion,
      candidates: [...candidates],
    })),
    bodies: bodies.map(({ id, name }) => ({ id, name })),
    detail: {
      owing: detail.owing.map(({ id, ...body }) => ({ id: id.startsWith(TO_BE) ? null : id, ...body })),
      openNames: [...detail.openNames],
      tasksWithoutLead: [...detail.tasksWithoutLead],
    },
  };
}
