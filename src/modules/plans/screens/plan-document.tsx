import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { collectMarks } from '#modules/documents/widgets/collect-marks.ts';
import { originalAddress, scanQuery } from '#modules/documents/widgets/document-queries.ts';
import { PaperOrScan } from '#modules/documents/widgets/paper-or-scan.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import type { Plan } from '../contract.ts';
import { planPaperQuery } from '../widgets/plan-queries.ts';
import { anchorsOf, sectionId } from './plan-anchors.ts';
import classes from './plan-document.module.css';
import { outlineOf, titleOf } from './plan-outline.ts';

/** The document as it came in with its outline at the side; the words of each task lead to it, and it to its words. */
export function PlanDocument({ plan, item }: { plan: Plan; item: string | undefined }): ReactNode {
  const t = useTranslations('plans.page');
  const kit = useTranslations('kit');
  const words = useTranslations('documents.paper');
  const navigate = useNavigate({ from: '/ke-hoach/$plan' });
  const paper = useQuery(planPaperQuery(plan.id));
  const scan = useQuery(scanQuery(plan.readingId));
  const [hovered, setHovered] = useState<string | null>(null);
  const marks = useMemo(() => collectMarks(anchorsOf(plan)), [plan]);
  const goTo = useMemo(() => (item === undefined ? null : { id: item }), [item]);
  const items = useMemo(() => new Set([...plan.taskList, ...plan.duties].map(({ id }) => id)), [plan]);
  const open = useCallback(
    (id: string) => {
      if (items.has(id)) void navigate({ search: { tab: 'tasks', item: id }, resetScroll: false });
    },
    [navigate, items],
  );
  return (
    <div className={classes.sides}>
      <nav className={`${classes.outline} no-print`} aria-label={t('outline')}>
        <a className={classes.original} href={originalAddress(plan.readingId)} download>
          <IconDownload size={16} stroke={1.7} aria-hidden="true" />
          {t('original')}
        </a>
        <DocumentOutline plan={plan} item={item} />
      </nav>
      <div className={classes.reading}>
        {paper.isPending && <RowSkeletons rows={14} label={kit('loading')} />}
        {paper.isError && (
          <FailureNotice reason={paper.error} place={t('paperFailed')} onRetry={() => void paper.refetch()} />
        )}
        {paper.data !== undefined && (
          <PaperOrScan
            reading={plan.readingId}
            scan={scan.data?.scan ?? null}
            tree={paper.data.tree}
            label={words('label')}
            marks={marks}
            lit={hovered ?? item ?? null}
            goTo={goTo}
            onHover={setHovered}
            onPick={open}
          />
        )}
      </div>
    </div>
  );
}

/** The headings of the document and the tasks below them; each goes to its words. */
function DocumentOutline({ plan, item }: { plan: Plan; item: string | undefined }): ReactNode {
  const t = useTranslations('plans.page');
  const { below, loose } = useMemo(() => itemsBySection(plan), [plan]);
  const entry = (id: string, number: string | null, text: string): ReactNode => (
    <li key={id}>
      <Link
        data-item
        aria-current={item === id ? 'location' : undefined}
        to="/ke-hoach/$plan"
        params={{ plan: plan.id }}
        search={{ tab: 'document', item: id }}
        resetScroll={false}
        replace
      >
        {number !== null && <span className={classes.number}>{number}</span>}
        <span className={classes.text}>{text}</span>
      </Link>
      <Link
        className={classes.task ?? ''}
        to="/ke-hoach/$plan"
        params={{ plan: plan.id }}
        search={{ tab: 'tasks', item: id }}
        resetScroll={false}
        aria-label={t('toTask', { task: [number, text].filter((part) => part !== null).join(' ') })}
        title={t('toTaskShort')}
      >
        →
      </Link>
    </li>
  );
  return (
    <>
      {loose.length > 0 && <ul>{loose.map(({ id, number, text }) => entry(id, number, text))}</ul>}
      <ul>
        {plan.sections.map((section, order) => (
          <li key={sectionId(order)} data-section>
            <Link
              aria-current={item === sectionId(order) ? 'location' : undefined}
              to="/ke-hoach/$plan"
              params={{ plan: plan.id }}
              search={{ tab: 'document', item: sectionId(order) }}
              resetScroll={false}
              replace
            >
              {titleOf(section)}
            </Link>
            <ul>{(below.get(order) ?? []).map(({ id, number, text }) => entry(id, number, text))}</ul>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Tasks and duties by the order of the section they stand in, and those that stand in none. */
function itemsBySection(plan: Plan) {
  const outline = outlineOf(plan);
  const below = new Map<number, { id: string; number: string | null; text: string }[]>();
  const loose: { id: string; number: string | null; text: string }[] = [];
  const put = (order: number | null, item: { id: string; number: string | null; text: string }): void => {
    if (order === null) loose.push(item);
    else below.set(order, [...(below.get(order) ?? []), item]);
  };
  for (const { place, headings } of outline.sections)
    for (const { tasks } of headings) for (const task of tasks) put(place, task);
  for (const duty of outline.duties) put(outline.dutiesPlace, duty);
  return { below, loose };
}
