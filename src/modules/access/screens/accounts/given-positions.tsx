import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import tables from '#ui-kit/table/table.module.css';
import type { Account } from '../../contract.ts';
import { givenPositionsQuery } from '../../widgets/account-queries.ts';
import { mayDo, useSession } from '../../widgets/session.ts';
import classes from './account-page.module.css';
import { Days, PositionState } from './position-table.tsx';
import { useEndPosition } from './use-account-writes.ts';

/** Who stands in for the holder of an account; nothing is shown where nobody does or did. */
export function GivenPositions({ account }: { account: Account }): ReactNode {
  const t = useTranslations('access.accountPage');
  const words = useTranslations('access.accounts');
  const may = mayDo(useSession(), 'access.end-position');
  const given = useQuery(givenPositionsQuery(account.id)).data?.given ?? [];
  const end = useEndPosition();
  if (given.length === 0) return null;
  return (
    <section className={classes.section} aria-label={t('givenAway')}>
      <h2>{t('givenAway')}</h2>
      <div className={tables.frame}>
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">{t('standIn')}</th>
              <th scope="col">{words('role')}</th>
              <th scope="col">{t('days')}</th>
              <th scope="col">{words('state')}</th>
              <th scope="col" aria-label={t('acts')} />
            </tr>
          </thead>
          <tbody>
            {given.map((position) => (
              <tr key={position.id}>
                <td data-head>
                  <span className={tables.strong}>{position.to.name}</span>
                  {position.reason !== null && <div className={tables.quiet}>{position.reason}</div>}
                </td>
                <td>
                  {words(`roles.${position.role}`)}
                  {position.organization !== null && (
                    <div className={tables.quiet}>{position.organization.name}</div>
                  )}
                </td>
                <td>
                  <Days position={position} />
                </td>
                <td>
                  <PositionState state={position.state} />
                </td>
                <td data-acts>
                  {may && position.state !== 'over' && (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      color="lacquer"
                      loading={end.isPending}
                      onClick={() => end.mutate({ account: position.to.id, position, ended: true })}
                    >
                      {t('takeBack')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
