import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { StatusChip } from '#ui-kit/chip/status-chip.tsx';
import type { ManuscriptCheck } from '../../contract.ts';
import { manuscriptCheckQuery } from './manuscript-queries.ts';
import { goToPart } from './use-part-acts.ts';
import classes from './writing.module.css';

interface PageFindingsProps {
  readonly manuscript: string;
  readonly version: number;
  /** The printed number and words of a part. */
  readonly nameOf: (part: string) => string;
}

/** At the foot of the page: whether its form is right, and whether its tasks are read again as they were written. */
export function PageFindings({ manuscript, version, nameOf }: PageFindingsProps): ReactNode {
  const t = useTranslations('plans.writing.check');
  const check = useQuery({ ...manuscriptCheckQuery(manuscript, version), placeholderData: keepPreviousData });
  if (check.isError) return <p className={classes.findings}>{t('failed')}</p>;
  if (check.data === undefined) return <p className={classes.findings}>{t('checking')}</p>;
  const { deviations, different, form, read, written } = check.data;
  const faults = deviations.filter(({ severity }) => severity === 'fault').length;
  const isOdd = different.length > 0 || read !== written;
  return (
    <section className={classes.findings} aria-label={t('label')} aria-busy={check.isFetching}>
      <div className={classes.states} role="status">
        <StatusChip shape={faults === 0 ? 'check' : 'half'} tone={faults === 0 ? 'good' : 'warn'}>
          {faults === 0 ? t('sound') : t('faults', { count: faults })}
        </StatusChip>
        <StatusChip shape={isOdd ? 'half' : 'check'} tone={isOdd ? 'warn' : 'good'}>
          {isOdd ? t('odd', { read, written }) : t('same', { count: written })}
        </StatusChip>
      </div>
      {(deviations.length > 0 || different.length > 0) && (
        <details>
          <summary>{t('show')}</summary>
          <Different different={different} nameOf={nameOf} />
          <Deviations deviations={deviations} />
        </details>
      )}
      <p className={classes.hint}>{t('by', { form })}</p>
    </section>
  );
}

function Different({
  different,
  nameOf,
}: {
  different: ManuscriptCheck['different'];
  nameOf: PageFindingsProps['nameOf'];
}): ReactNode {
  const t = useTranslations('plans.writing.check');
  return (
    <ul>
      {different.map(({ part, what }) => (
        <li key={`${part} ${what}`}>
          <button type="button" className={classes.place} onClick={() => goToPart(part)}>
            {nameOf(part)}
          </button>
          : {t(`what.${what}`)}
        </li>
      ))}
    </ul>
  );
}

function Deviations({ deviations }: Pick<ManuscriptCheck, 'deviations'>): ReactNode {
  const language = useLocale();
  return (
    <ul>
      {deviations.map(({ code, words, what, remedy, clause }) => (
        <li key={`${code} ${words}`}>
          {what[language]} <span className={classes.hint}>{words}</span>
          <p className={classes.hint}>
            {remedy[language]} {clause}
          </p>
        </li>
      ))}
    </ul>
  );
}
