import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate, formatMoment } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import { ChangedWords } from '#ui-kit/lit/changed-words.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import type { InspectionVersion } from '../../contract/inspection-versions.ts';
import { inspectionVersionsQuery } from './inspection-queries.ts';
import classes from './inspections.module.css';
import { compareRows, rowsOfVersion, type VersionRow, type VersionWords } from './version-rows.ts';

/** What an inspection said each time it was written: who, when, what changed, in the words before and after. */
export function InspectionVersions(): ReactNode {
  const t = useTranslations('records.inspections');
  const { inspection: id } = useParams({ from: '/shell/kiem-tra/$inspection/cac-lan-ghi' });
  const found = useQuery(inspectionVersionsQuery(id));
  const say = useVersionWords();
  const { data } = found;
  const rows = (data?.versions ?? []).map((version) => rowsOfVersion(version, say));
  return (
    <Page
      title={data?.title ?? t('versions.title')}
      above={t('versions.title')}
      lead={data === undefined ? '' : t('versions.lead', { count: data.versions[0]?.writing ?? 1 })}
      width="reading"
      acts={
        <LinkButton to="/kiem-tra/$inspection" params={{ inspection: id }} variant="default">
          {t('versions.back')}
        </LinkButton>
      }
    >
      {found.isError && (
        <FailureNotice reason={found.error} place={t('openFailed')} onRetry={() => void found.refetch()} />
      )}
      {found.isPending && <RowSkeletons rows={8} label={t('loading')} />}
      {data?.versions.map((version, at) => (
        <Writing
          key={version.writing}
          version={version}
          rows={rows[at] ?? []}
          before={rows[at + 1] ?? null}
          isLast={at === 0}
        />
      ))}
      {data?.more === true && <p className={classes.quiet}>{t('versions.more')}</p>}
    </Page>
  );
}

interface WritingProps {
  readonly version: InspectionVersion;
  readonly rows: readonly VersionRow[];
  /** What it said the time before; null: this is the first that is told. */
  readonly before: readonly VersionRow[] | null;
  readonly isLast: boolean;
}

function Writing({ version, rows, before, isLast }: WritingProps): ReactNode {
  const t = useTranslations('records.inspections.versions');
  const changes = before === null ? null : compareRows(before, rows);
  return (
    <section className={classes.box} aria-labelledby={`writing-${version.writing}`}>
      <div className={classes.head}>
        <h2 id={`writing-${version.writing}`}>
          {t(isLast ? 'now' : 'writing', { number: version.writing })}
        </h2>
        <span className={classes.quiet}>
          {t('by', { moment: formatMoment(version.writtenAt), by: version.writtenBy })}
        </span>
      </div>
      {changes?.length === 0 && <p className={classes.quiet}>{t('same')}</p>}
      {changes !== null && changes.length > 0 && (
        <dl className={classes.facts}>
          {changes.map(({ key, label, before: old, after }) => (
            <Part key={key} label={label}>
              <ChangedWords before={old} after={after} />
            </Part>
          ))}
        </dl>
      )}
      {changes === null ? (
        <Whole rows={rows} />
      ) : (
        <details className={classes.unfold}>
          <summary>{t('whole', { number: version.writing })}</summary>
          <Whole rows={rows} />
        </details>
      )}
    </section>
  );
}

function Whole({ rows }: { readonly rows: readonly VersionRow[] }): ReactNode {
  return (
    <dl className={classes.facts}>
      {rows.map(({ key, label, text }) => (
        <Part key={key} label={label}>
          <span className={classes.words}>{text}</span>
        </Part>
      ))}
    </dl>
  );
}

function Part({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

function useVersionWords(): VersionWords {
  const t = useTranslations('records.inspections');
  return {
    label: (part, number) => t(`versions.parts.${part}`, { number }),
    days: (from, to) =>
      to === null ? formatDate(from) : t('days', { from: formatDate(from), to: formatDate(to) }),
    part: (part) => t(`parts.${part}`),
    kind: (kind) => t(`kinds.${kind}`),
    end: ({ day, countedDays }) => {
      if (countedDays !== null) return t('versions.counted', { count: countedDays });
      return day === null ? t('remedy.noEnd') : t('remedy.until', { day: formatDate(day) });
    },
  };
}
