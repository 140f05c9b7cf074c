import type { UseMutationResult } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { InspectionApi, InspectionShape, RemedyShape } from '../../contract/inspections.ts';
import { inspectionsApi, useInspectionWrite } from './inspection-queries.ts';

type Wanted = Omit<InspectionApi['post /api/remedies/{remedy}/acts']['body'], 'version'>;

/** Does one act about a remedy and offers the way back where there is one. */
export function useActOnRemedy(
  inspection: string,
  { id, version }: Pick<RemedyShape, 'id' | 'version'>,
  onDone?: () => void,
): UseMutationResult<InspectionShape, Error, Wanted> {
  const t = useTranslations('records.inspections.remedy');
  const kit = useTranslations('kit');
  const send = (wanted: Wanted, seen: number): Promise<InspectionShape> =>
    inspectionsApi('post /api/remedies/{remedy}/acts', {
      params: { remedy: id },
      body: { ...wanted, version: seen },
    });
  return useInspectionWrite(
    inspection,
    (wanted: Wanted) => send(wanted, version),
    ({ kind }) => ({
      words: t(`done.${kind}`),
      ...(kind === 'report' || kind === 'accept' || kind === 'return'
        ? {
            undo: {
              words: kit('undo'),
              act: (now) =>
                send(
                  { kind: 'take-back' },
                  now.remedies.find((one) => one.id === id)?.version ?? version + 1,
                ),
            },
          }
        : {}),
      ...(onDone === undefined ? {} : { onDone }),
    }),
  );
}
