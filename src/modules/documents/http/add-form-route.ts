import { describeDeviation } from '#kernel/document/checks/form/describe-deviation.ts';
import { serve } from '#modules/access/door.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { endpoints } from '../contract.ts';
import { canDocuments } from '../domain/permissions.ts';
import { checkReading } from '../use-cases/check-reading.ts';
import type { ReadDocument } from '../use-cases/read-document.ts';

/** The route that checks a document against its official form; `readDocument` reads a file in the fence. */
export function formRoute(readDocument: ReadDocument): AddRoutes {
  return (api, world) => {
    serve(api, endpoints.checkForm, {
      law: (actor) => canDocuments(actor, 'documents.read'),
      answer: async ({ actor, params }) => {
        const checked = await checkReading({ ...world, readDocument }, actor.realmId, params.reading);
        return {
          ...checked,
          deviations: checked.deviations.map((one) => {
            const { what, remedy } = describeDeviation(one);
            const { code, severity, clause, block, words } = one;
            return { code, severity, clause, block, words, what, remedy };
          }),
        };
      },
    });
  };
}
