import '#modules/documents/widgets/paper-font.ts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Obligation, ObligationContext } from '#modules/work/contract.ts';
import { formatDate, formatMoment } from '#ui-kit/dates/format-date.ts';
import classes from './obligation-page.module.css';

interface ObligationSourceProps {
  readonly obligation: Obligation;
  readonly context: ObligationContext | undefined;
}

/** The words an obligation comes from, quoted, with the number of the plan and the way to its place in the paper. */
export function ObligationSource({ obligation, context }: ObligationSourceProps): ReactNode {
  const t = useTranslations('records.page');
  const work = useTranslations('work.one');
  const { number, text, scope, itemId, given } = obligation;
  const plan: Obligation['plan'] | null = obligation.plan;
  const date = context?.plan?.date ?? null;
  return (
    <blockquote className={classes.quote} aria-label={t('source')}>
      <p>
        {number !== null && <strong>{number} </strong>}
        {text}
      </p>
      {scope !== null && <p className={classes.quiet}>{t('scope', { scope })}</p>}
      {given !== null && <footer>{work('given', { by: given.by, at: formatMoment(given.at) })}</footer>}
      {plan !== null && (
        <footer>
          <span>
            {[
              plan.number,
              date === null ? null : t('dated', { date: formatDate(date) }),
              context?.plan?.issuer,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {itemId !== null && (
            <Link to="/ke-hoach/$plan" params={{ plan: plan.id }} search={{ tab: 'document', item: itemId }}>
              {t('inDocument')}
            </Link>
          )}
        </footer>
      )}
    </blockquote>
  );
}
