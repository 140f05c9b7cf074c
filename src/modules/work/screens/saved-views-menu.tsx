import { ActionIcon, Button, Popover, Select, TextInput } from '@mantine/core';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Actor } from '#kernel/law/actor.ts';
import { actorOf, useSession } from '#modules/access/widgets/session.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { SavedView, SharedWith } from '../contract/list-work.ts';
import { canShareView } from '../domain/permissions.ts';
import { listApi, viewsQuery } from '../widgets/list-queries.ts';
import classes from './list-parts.module.css';
import { type ObligationAddress, readViewAddress, writeViewAddress } from './obligation-address.ts';

/** Views of the list: those saved before, and the one that is looked at now, to be saved under a name. */
export function SavedViewsMenu({ address }: { address: ObligationAddress }): ReactNode {
  const t = useTranslations('work.lists.saved');
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={340} shadow="md" trapFocus>
      <Popover.Target>
        <Button
          variant="default"
          aria-expanded={opened}
          leftSection={<IconBookmark size={17} stroke={1.6} />}
          onClick={() => setOpened(!opened)}
        >
          {t('button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.menu}>
        <strong>{t('title')}</strong>
        <ViewList onGo={() => setOpened(false)} />
        <SaveForm address={address} onSaved={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function ViewList({ onGo }: { onGo: () => void }): ReactNode {
  const t = useTranslations('work.lists.saved');
  const views = useQuery(viewsQuery);
  const remove = useRemoveView();
  if (views.isError) return <FailureNotice reason={views.error} place={t('failed')} />;
  if (views.data?.views.length === 0) return <p className={classes.quiet}>{t('none')}</p>;
  return (
    <>
      {(views.data?.views ?? []).map((view) => (
        <div key={view.id} className={classes.item}>
          <Link to="/nhiem-vu" search={readViewAddress(view.address)} onClick={onGo}>
            {view.name} {!view.own && <span className={classes.quiet}>{t('by', { name: view.madeBy })}</span>}
          </Link>
          {view.own && (
            <ActionIcon
              variant="subtle"
              size="sm"
              color="gray"
              aria-label={t('remove', { name: view.name })}
              onClick={() => remove.mutate(view)}
            >
              <IconTrash size={15} />
            </ActionIcon>
          )}
        </div>
      ))}
    </>
  );
}

/** Removes a view and offers the way back: the same view saved anew. */
function useRemoveView() {
  const t = useTranslations('work.lists.saved');
  const kit = useTranslations('kit');
  const answers = useQueryClient();
  const refresh = () => void answers.invalidateQueries({ queryKey: viewsQuery.queryKey });
  return useMutation({
    mutationFn: (view: SavedView) =>
      listApi('delete /api/obligation-views/{view}', { params: { view: view.id } }),
    onSuccess: (_, { name, address, sharedWith }) => {
      refresh();
      const act = () =>
        listApi('post /api/obligation-views', { body: { name, address, sharedWith } }).then(refresh);
      showToast({ words: t('removed', { name }), undo: { words: kit('undo'), act } });
    },
    onError: (reason) => showToast({ words: reason.message, tone: 'failed' }),
  });
}

function SaveForm({ address, onSaved }: { address: ObligationAddress; onSaved: () => void }): ReactNode {
  const t = useTranslations('work.lists.saved');
  const session = useSession();
  const answers = useQueryClient();
  const [name, setName] = useState('');
  const [shared, setShared] = useState<SharedWith>('nobody');
  const shares = sharesOf(actorOf(session));
  const save = useMutation({
    mutationFn: () =>
      listApi('post /api/obligation-views', {
        body: { name: name.trim(), address: writeViewAddress(address), sharedWith: shared },
      }),
    onSuccess: (view) => {
      void answers.invalidateQueries({ queryKey: viewsQuery.queryKey });
      showToast({ words: t('saved', { name: view.name }) });
      onSaved();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') save.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        label={t('name')}
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {shares.length > 1 && (
        <Select
          label={t('sharedWith')}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          value={shared}
          data={shares.map((value) => ({ value, label: t(`shares.${value}`) }))}
          onChange={(value) => setShared(shares.find((one) => one === value) ?? 'nobody')}
        />
      )}
      {save.isError && <FailureNotice reason={save.error} place={t('failed')} />}
      <div className={classes.end}>
        <Button type="submit" size="sm" loading={save.isPending} disabled={name.trim() === ''}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

function sharesOf(actor: Actor): readonly SharedWith[] {
  const shares: SharedWith[] = ['nobody'];
  if (actor.organizationId !== null && canShareView(actor, actor.organizationId).allowed)
    shares.push('organization');
  if (canShareView(actor, null).allowed) shares.push('realm');
  return shares;
}
