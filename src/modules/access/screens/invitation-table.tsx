import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { type ChipShape, type ChipTone, StatusChip } from '#ui-kit/chip/status-chip.tsx';
import { formatDate, formatMoment } from '#ui-kit/dates/format-date.ts';
import tables from '#ui-kit/table/table.module.css';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { Invitation } from '../contract/outside.ts';
import { outsideApi } from '../widgets/outside.ts';
import { useSession } from '../widgets/session.ts';
import type { ShownInvitation } from './invitation-link.tsx';

const LOOKS: Readonly<Record<Invitation['state'], readonly [ChipShape, ChipTone]>> = {
  waiting: ['ring', 'work'],
  used: ['check', 'good'],
  expired: ['triangle', 'warn'],
  revoked: ['dash', 'calm'],
  closed: ['dash', 'calm'],
};

type Act = 'copy' | 'again' | 'revoke';

/** What may be done with an invitation in each state. */
const ACTS: Readonly<Record<Invitation['state'], readonly Act[]>> = {
  waiting: ['copy', 'again', 'revoke'],
  used: [],
  expired: ['again'],
  revoked: ['again'],
  closed: [],
};

interface InvitationTableProps {
  readonly invitations: readonly Invitation[];
  readonly onShow: (shown: ShownInvitation) => void;
}

/** Invitations in rows, each with the acts that its state allows. */
export function InvitationTable({ invitations, onShow }: InvitationTableProps): ReactNode {
  const t = useTranslations('access.outside.invitations');
  const states = useTranslations('access.outside.mail.states');
  const me = useSession().account.id;
  const act = useInvitationAct(onShow);
  return (
    <section className={tables.frame} aria-label={t('list')}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{t('person')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('by')}</th>
            <th scope="col">{t('until')}</th>
            <th scope="col" aria-label={t('copy')} />
          </tr>
        </thead>
        <tbody>
          {invitations.map((invitation) => {
            const { account, state, mailState } = invitation;
            const [shape, tone] = LOOKS[state];
            return (
              <tr key={invitation.id}>
                <td data-head>
                  <strong className={tables.strong}>{account.name}</strong>
                  <div className={tables.quiet}>{account.email}</div>
                </td>
                <td>
                  <StatusChip shape={shape} tone={tone}>
                    {t(`states.${state}`)}
                  </StatusChip>
                  {state === 'waiting' && mailState !== null && (
                    <div className={tables.quiet}>{t('letter', { state: states(mailState) })}</div>
                  )}
                </td>
                <td data-label={t('by')}>
                  {invitation.createdByName}
                  <div className={tables.quiet}>{formatMoment(invitation.createdAt)}</div>
                </td>
                <td data-label={t('until')}>{formatDate(invitation.expiresAt)}</td>
                <td data-acts>
                  {account.id !== me &&
                    ACTS[state].map((name) => (
                      <Button
                        key={name}
                        size="compact-sm"
                        variant="subtle"
                        color={name === 'revoke' ? 'lacquer' : 'river'}
                        loading={
                          act.isPending &&
                          act.variables.name === name &&
                          act.variables.invitation === invitation
                        }
                        aria-label={t(`${name}For`, { name: account.name })}
                        onClick={() => act.mutate({ name, invitation })}
                      >
                        {t(name)}
                      </Button>
                    ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

interface Wanted {
  readonly name: Act;
  readonly invitation: Invitation;
}

function useInvitationAct(onShow: InvitationTableProps['onShow']) {
  const t = useTranslations('access.outside.invitations');
  const answers = useQueryClient();
  return useMutation({
    mutationFn: async ({ name, invitation: { id, account } }: Wanted) => {
      if (name === 'copy')
        return outsideApi('post /api/invitations/{invitation}/link', { params: { invitation: id } });
      if (name === 'again')
        return outsideApi('post /api/accounts/{account}/invitation', { params: { account: account.id } });
      await outsideApi('delete /api/invitations/{invitation}', { params: { invitation: id } });
      return null;
    },
    onSuccess: (made, { invitation: { account } }) => {
      if (made === null) showToast({ words: t('revoked', { name: account.name }) });
      else onShow({ name: account.name, email: account.email, made });
    },
    onError: (reason) => showToast({ words: `${t('failedChange')}: ${reason.message}`, tone: 'failed' }),
    onSettled: () => answers.invalidateQueries({ queryKey: ['invitations'] }),
  });
}
