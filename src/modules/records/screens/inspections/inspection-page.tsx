import { Skeleton } from '@mantine/core';
import { IconVersions } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { HistoryButton } from '#modules/audit/widgets/history-button.tsx';
import { ExportMenu } from '#ui-kit/export/export-menu.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import type { InspectionShape } from '../../contract/inspections.ts';
import { InspectionActs } from './inspection-acts.tsx';
import { InspectionEditor } from './inspection-editor.tsx';
import { inspectionQuery } from './inspection-queries.ts';
import { InspectionStateChip } from './inspection-table.tsx';
import { InspectionView } from './inspection-view.tsx';

/** One inspection: written by who inspects, then read by its bodies and followed until everything is put right. */
export function InspectionPage(): ReactNode {
  const t = useTranslations('records.inspections');
  const { inspection: id } = useParams({ from: '/shell/kiem-tra/$inspection' });
  const one = useQuery(inspectionQuery(id));
  if (one.isError && one.data === undefined)
    return (
      <Page title={t('title')}>
        <FailureNotice reason={one.error} place={t('openFailed')} onRetry={() => void one.refetch()} />
      </Page>
    );
  if (one.data === undefined)
    return (
      <Page title={t('loading')}>
        <Skeleton height={180} radius="lg" />
        <Skeleton height={320} radius="lg" />
      </Page>
    );
  return <OpenInspection key={id} inspection={one.data} />;
}

function OpenInspection({ inspection }: { readonly inspection: InspectionShape }): ReactNode {
  const t = useTranslations('records.inspections.view');
  const { id, title, state, runs, organization } = inspection;
  const isWritten = state === 'draft' && runs;
  return (
    <Page
      title={title}
      above={organization === null ? t('aboveAlone') : t('above', { body: organization.name })}
      lead={<InspectionStateChip state={state} />}
      acts={
        <>
          {!isWritten && <InspectionActs inspection={inspection} />}
          <ExportMenu address={`/api/inspections/${id}/document`} name={t('export')} />
          {inspection.whole && inspection.version > 1 && (
            <LinkButton
              to="/kiem-tra/$inspection/cac-lan-ghi"
              params={{ inspection: id }}
              variant="default"
              leftSection={<IconVersions size={17} stroke={1.6} />}
            >
              {t('versions')}
            </LinkButton>
          )}
          {runs && <HistoryButton type="inspection" id={id} name={title} />}
        </>
      }
    >
      {isWritten ? <InspectionEditor inspection={inspection} /> : <InspectionView inspection={inspection} />}
    </Page>
  );
}
