import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { collectMarks } from '#modules/documents/widgets/collect-marks.ts';
import { scanQuery } from '#modules/documents/widgets/document-queries.ts';
import { PaperOrScan } from '#modules/documents/widgets/paper-or-scan.tsx';
import type { Plan } from '../contract.ts';
import classes from './plan-page.module.css';

/** The document as it came in; the words of each task lead to it. */
export function PlanDocument({ plan, item }: { plan: Plan; item: string | undefined }): ReactNode {
  const t = useTranslations('plans.page');
  const paper = useTranslations('documents.paper');
  const navigate = useNavigate({ from: '/ke-hoach/$plan' });
  const scan = useQuery(scanQuery(plan.readingId));
  const [hovered, setHovered] = useState<string | null>(null);
  const marks = useMemo(() => collectMarks([...plan.taskList, ...plan.duties]), [plan]);
  const goTo = useMemo(() => (item === undefined ? null : { id: item }), [item]);
  const open = useCallback(
    (id: string) => {
      void navigate({ search: { tab: 'tasks', item: id } });
    },
    [navigate],
  );
  return (
    <div className={classes.reading}>
      <p className={`${classes.lead} no-print`}>{t('documentLead')}</p>
      <PaperOrScan
        reading={plan.readingId}
        scan={scan.data?.scan ?? null}
        tree={plan.tree}
        label={paper('label')}
        marks={marks}
        lit={hovered ?? item ?? null}
        goTo={goTo}
        onHover={setHovered}
        onPick={open}
      />
    </div>
  );
}
