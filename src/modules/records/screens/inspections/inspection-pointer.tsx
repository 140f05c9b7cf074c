import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import { inspectionOfQuery, inspectionsQuery } from './inspection-queries.ts';
import classes from './inspections.module.css';

/** Where what has to be put right is read and answered, for those it concerns. */
export function InspectionPointer({ obligation }: { readonly obligation: string }): ReactNode {
  const t = useTranslations('records.inspections.ofObligation');
  const behind = useQuery(inspectionOfQuery(obligation));
  return (
    <section className={classes.box}>
      <h2>{t('title')}</h2>
      <p>{t(behind.isError ? 'closed' : 'words')}</p>
      {behind.data !== undefined && (
        <div>
          <LinkButton to="/kiem-tra/$inspection" params={{ inspection: behind.data.inspectionId }}>
            {t('open')}
          </LinkButton>
        </div>
      )}
    </section>
  );
}

/** The inspections that looked at an obligation, as far as the person sees them; nothing where none did. */
export function InspectionTrace({ obligation }: { readonly obligation: string }): ReactNode {
  const t = useTranslations('records.inspections');
  const found = useQuery(inspectionsQuery({ obligation }));
  const rows = found.data?.inspections ?? [];
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{t('ofObligation.looked')}</h2>
      <ul className={classes.plain}>
        {rows.map(({ id, title, fromDay, state }) => (
          <li key={id}>
            <Link to="/kiem-tra/$inspection" params={{ inspection: id }}>
              {title}
            </Link>
            <p className={classes.quiet}>
              {[fromDay === null ? null : formatDate(fromDay), t(`states.${state}`)]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
