import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Quantity } from '../contract.ts';
import { formatAmount } from '../domain/amount.ts';
import { indicatorsQuery } from '../widgets/record-queries.ts';
import classes from './record-entry.module.css';

/** The figures of a record, by name and unit; nothing where it has none. */
export function RecordFigures({ quantities }: { quantities: readonly Quantity[] }): ReactNode {
  const indicators = useQuery({ ...indicatorsQuery, enabled: quantities.length > 0 }).data?.indicators;
  if (quantities.length === 0) return null;
  return (
    <ul className={classes.figures}>
      {quantities.map(({ indicator, amount }) => {
        const named = indicators?.find(({ code }) => code === indicator);
        return (
          <li key={indicator}>
            <strong>{formatAmount(amount)}</strong> {named?.unit}
            <span>{named?.name ?? indicator}</span>
          </li>
        );
      })}
    </ul>
  );
}
