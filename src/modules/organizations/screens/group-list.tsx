import { Button, Skeleton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import { BUILT_IN_GROUPS } from '../domain/group-rule.ts';
import { groupsQuery } from '../widgets/organization-queries.ts';
import { AsOfField } from './as-of-field.tsx';
import { GroupEnd } from './group-end.tsx';
import { GroupForm } from './group-form.tsx';
import { GroupMembers } from './group-members.tsx';
import { type GroupAct, GroupTable } from './group-table.tsx';

/** The groups that printed names stand for ("các sở, ban, ngành") on a day, who belongs to them, and their rules kept. */
export function GroupList(): ReactNode {
  const t = useTranslations('organizations.groups');
  const { ngay } = useSearch({ from: '/shell/co-quan/nhom' });
  const navigate = useNavigate({ from: '/co-quan/nhom' });
  const session = useSession();
  const groups = useQuery({ ...groupsQuery(ngay), placeholderData: (previous) => previous });
  const [words, setWords] = useState('các sở, ban, ngành');
  const [acting, setActing] = useState<GroupAct | null>(null);
  const may = mayDo(session, 'organizations.keep-groups');
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      acts={
        <>
          <AsOfField tree="state" day={ngay} onChange={(day) => void navigate({ search: { ngay: day } })} />
          {may && (
            <Button
              leftSection={<IconPlus size={17} />}
              onClick={() => setActing({ act: 'keep', group: null })}
            >
              {t('form.add')}
            </Button>
          )}
        </>
      }
    >
      <GroupMembers words={words} asOf={ngay} onChange={setWords} />
      {groups.isError && (
        <FailureNotice reason={groups.error} place={t('title')} onRetry={() => void groups.refetch()} />
      )}
      {groups.isPending && <Skeleton height={620} radius="lg" />}
      {groups.data !== undefined && (
        <GroupTable groups={groups.data.groups} onTry={setWords} onAct={may ? setActing : undefined} />
      )}
      {acting !== null && <Acting acting={acting} onClose={() => setActing(null)} />}
    </Page>
  );
}

function Acting({ acting: { act, group }, onClose }: { acting: GroupAct; onClose: () => void }): ReactNode {
  if (act === 'keep') return <GroupForm group={group} onClose={onClose} />;
  const id = group?.id ?? null;
  if (group === null || id === null) return null;
  const laysOver = BUILT_IN_GROUPS.some(({ key }) => key === group.key);
  return <GroupEnd group={{ ...group, id }} laysOver={laysOver} onClose={onClose} />;
}
