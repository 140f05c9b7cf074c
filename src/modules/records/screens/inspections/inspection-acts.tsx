import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import type { InspectionShape, InspectionState } from '../../contract/inspections.ts';
import { inspectionsApi, useInspectionWrite } from './inspection-queries.ts';

/** Where an inspection may go from where it stands. */
export function InspectionActs({ inspection }: { readonly inspection: InspectionShape }): ReactNode {
  const t = useTranslations('records.inspections.view');
  const kit = useTranslations('kit');
  const { id, state, runs, remedies } = inspection;
  const moveTo = (version: number, to: InspectionState): Promise<InspectionShape> =>
    inspectionsApi('patch /api/inspections/{inspection}', {
      params: { inspection: id },
      body: { version, state: to },
    });
  const words: Readonly<Record<InspectionState, string>> = {
    closed: t('closed'),
    sent: t('reopened'),
    draft: t('tookBack'),
    dropped: t('closed'),
  };
  const move = useInspectionWrite(
    id,
    (to: InspectionState) => moveTo(inspection.version, to),
    (to) => ({
      words: words[to],
      ...(to === 'closed' ? { undo: { words: kit('undo'), act: (now) => moveTo(now.version, 'sent') } } : {}),
    }),
  );
  const isFresh = remedies.every(({ steps }) => steps.length === 0);
  const button = (to: InspectionState, name: string): ReactNode => (
    <Button variant="default" loading={move.isPending} onClick={() => move.mutate(to)}>
      {name}
    </Button>
  );
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size={17} stroke={1.6} />}
        onClick={() => window.print()}
      >
        {t('print')}
      </Button>
      {runs && state === 'sent' && isFresh && button('draft', t('takeBack'))}
      {runs && state === 'sent' && button('closed', t('close'))}
      {runs && state === 'closed' && button('sent', t('reopen'))}
      {runs && state === 'dropped' && button('draft', t('draftAgain'))}
      {move.isError && <FailureNotice reason={move.error} />}
    </>
  );
}
