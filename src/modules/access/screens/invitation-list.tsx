import { Button } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import { AdministrationTabs } from '../widgets/administration-tabs.tsx';
import { outsideApi } from '../widgets/outside.ts';
import { mayDo, useSession } from '../widgets/session.ts';
import { InvitationForm } from './invitation-form.tsx';
import { InvitationLink, type ShownInvitation } from './invitation-link.tsx';
import { InvitationTable } from './invitation-table.tsx';

/** Who was invited and has or has not set a password yet; invite, copy the link, invite again, revoke. */
export function InvitationList(): ReactNode {
  const t = useTranslations('access.outside.invitations');
  const kit = useTranslations('kit');
  const may = mayDo(useSession(), 'access.invite-account');
  const [inviting, setInviting] = useState(false);
  const [shown, setShown] = useState<ShownInvitation | null>(null);
  const list = useQuery({ queryKey: ['invitations'], queryFn: () => outsideApi('get /api/invitations') });
  const show = (invitation: ShownInvitation): void => {
    setInviting(false);
    setShown(invitation);
  };
  const invite = may && (
    <Button leftSection={<IconMailForward size={18} />} onClick={() => setInviting(true)}>
      {t('add')}
    </Button>
  );
  return (
    <Page title={t('title')} lead={t('lead')} acts={invite}>
      <AdministrationTabs />
      {list.isPending && <RowSkeletons rows={6} label={kit('loading')} />}
      {list.isError && (
        <FailureNotice reason={list.error} place={t('failedList')} onRetry={() => void list.refetch()} />
      )}
      {list.data?.invitations.length === 0 && <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>}
      {list.data !== undefined && list.data.invitations.length > 0 && (
        <InvitationTable invitations={list.data.invitations} onShow={show} />
      )}
      {inviting && <InvitationForm onClose={() => setInviting(false)} onMade={show} />}
      {shown !== null && <InvitationLink shown={shown} onClose={() => setShown(null)} />}
    </Page>
  );
}
