import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import tables from '#ui-kit/table/table.module.css';
import type { AccessApi } from '../../contract.ts';
import { delegationsQuery } from '../../widgets/account-queries.ts';
import page from '../accounts/account-page.module.css';
import { Days, PositionState } from '../accounts/position-table.tsx';
import { useEndPosition } from '../accounts/use-account-writes.ts';
import { DelegationForm } from './delegation-form.tsx';

type Delegations = AccessApi['get /api/session/delegations']['response'];

/** One's own positions, given to somebody else while one is away, and what was given before. */
export function DelegationsPage(): ReactNode {
  const t = useTranslations('access.delegations');
  const kit = useTranslations('kit');
  const all = useQuery(delegationsQuery);
  return (
    <Page title={t('title')} lead={t('lead')}>
      {all.isPending && <RowSkeletons rows={5} label={kit('loading')} />}
      {all.isError && (
        <FailureNotice reason={all.error} place={t('title')} onRetry={() => void all.refetch()} />
      )}
      {all.data !== undefined && <Shown {...all.data} />}
    </Page>
  );
}

function Shown({ own, given }: Delegations): ReactNode {
  const t = useTranslations('access.delegations');
  const roles = useTranslations('access.accounts.roles');
  const [giving, setGiving] = useState<Delegations['own'][number] | null>(null);
  if (own.length === 0 && given.length === 0)
    return <EmptyState title={t('nothingTitle')}>{t('nothing')}</EmptyState>;
  return (
    <>
      <section className={page.section} aria-label={t('own')}>
        <h2>{t('own')}</h2>
        <div className={tables.frame}>
          <table className={tables.table}>
            <tbody>
              {own.map((position) => (
                <tr key={position.id}>
                  <td data-head>
                    <span className={tables.strong}>{roles(position.role)}</span>
                    <div className={tables.quiet}>
                      {[position.title, position.organization?.name].filter(Boolean).join(' · ')}
                    </div>
                  </td>
                  <td>
                    <Days position={position} />
                  </td>
                  <td data-acts>
                    <Button
                      size="compact-sm"
                      variant="light"
                      aria-label={t('giveOf', { role: roles(position.role) })}
                      onClick={() => setGiving(position)}
                    >
                      {t('give')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section className={page.section} aria-label={t('given')}>
        <h2>{t('given')}</h2>
        {given.length === 0 ? <p className={page.quiet}>{t('givenNone')}</p> : <GivenTable given={given} />}
      </section>
      {giving !== null && <DelegationForm position={giving} onClose={() => setGiving(null)} />}
    </>
  );
}

function GivenTable({ given }: Pick<Delegations, 'given'>): ReactNode {
  const t = useTranslations('access.delegations');
  const words = useTranslations('access.accounts');
  const labels = useTranslations('access.accountPage');
  const end = useEndPosition();
  const order = ['current', 'coming', 'over'] as const;
  const rows = order.flatMap((state) => given.filter((position) => position.state === state));
  return (
    <div className={tables.frame}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{labels('standIn')}</th>
            <th scope="col">{words('role')}</th>
            <th scope="col">{labels('days')}</th>
            <th scope="col">{words('state')}</th>
            <th scope="col" aria-label={labels('acts')} />
          </tr>
        </thead>
        <tbody>
          {rows.map((position) => (
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
                {position.state !== 'over' && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="lacquer"
                    loading={end.isPending && end.variables.position.id === position.id}
                    aria-label={t('takeBackFrom', { name: position.to.name })}
                    onClick={() => end.mutate({ account: position.to.id, position, ended: true })}
                  >
                    {labels('takeBack')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
