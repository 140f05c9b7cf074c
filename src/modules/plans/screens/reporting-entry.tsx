import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { cadenceOf, dueDay, type ReportingLine } from './reporting-words.ts';

/** Who reports to whom, how often, by which day. */
export function ReportingEntry({ line }: { line: ReportingLine }): ReactNode {
  const t = useTranslations('plans.reporting');
  const cadence = cadenceOf(line);
  const due = dueDay(line);
  const route = [
    line.from ?? t('someone'),
    line.via === null ? null : t('via', { name: line.via }),
    line.to ?? t('somebody'),
  ];
  const facts = [
    cadence === null ? null : t(`cadences.${cadence}`),
    due === null ? t('noDay') : t(cadence === null ? 'due' : 'dueYearly', { day: due }),
    line.startYear === null ? null : t('since', { year: String(line.startYear) }),
  ];
  return (
    <>
      <p>
        <strong>{route.filter((part) => part !== null).join(' → ')}</strong>
      </p>
      <p>{facts.filter((fact) => fact !== null).join(' · ')}</p>
    </>
  );
}
