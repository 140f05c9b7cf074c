import { Button, Modal, MultiSelect, SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { groupMembersQuery, pickableQuery } from '#modules/organizations/widgets/organization-queries.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { filterAnswered } from '#ui-kit/fields/folded-filter.ts';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { Plan } from '../contract.ts';
import { plansApi } from '../widgets/plan-queries.ts';
import classes from './name-members.module.css';
import { countNewObligations, listOpenWords } from './open-places.ts';

/** Whose members are named: those of printed words (`itemId` where the person saw them), or the lead of a task. */
export interface MeantMembers {
  readonly name: string | null;
  readonly itemId: string | null;
}

interface NameMembersProps {
  readonly plan: Plan;
  readonly meant: MeantMembers;
  readonly onClose: () => void;
}

/** Asks who is meant by words left open, or who leads a task on which the paper names nobody; says what that makes. */
export function NameMembers({ plan, meant, onClose }: NameMembersProps): ReactNode {
  const t = useTranslations('plans.naming');
  const kit = useTranslations('kit');
  const [members, setMembers] = useState<readonly Member[]>([]);
  const [everywhere, setEverywhere] = useState(true);
  const places = listOpenWords(plan).find((words) => words.name === meant.name)?.places ?? 1;
  const isWide = meant.name !== null && meant.itemId !== null && places > 1;
  const itemId = isWide && everywhere ? null : meant.itemId;
  const ids = members.map(({ id }) => id);
  const made =
    meant.name === null ? ids.length : countNewObligations(plan, { name: meant.name, itemId }, ids);
  const naming = useNaming(plan, onClose);
  return (
    <Modal
      opened
      onClose={onClose}
      title={meant.name === null ? t('leadTitle') : t('title')}
      size="lg"
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      <div className={classes.dialog}>
        <blockquote className={classes.words}>
          {meant.name ?? plan.taskList.find(({ id }) => id === meant.itemId)?.text}
        </blockquote>
        <p className={classes.quiet}>{meant.name === null ? t('leadWhy') : t('why')}</p>
        {isWide && (
          <SegmentedControl
            aria-label={t('where')}
            value={everywhere ? 'all' : 'one'}
            onChange={(value) => setEverywhere(value === 'all')}
            data={[
              { value: 'all', label: t('everywhere', { count: places }) },
              { value: 'one', label: t('here') },
            ]}
          />
        )}
        <MembersPicker members={members} onChange={setMembers} />
        {meant.name !== null && members.length === 0 && <GroupHint words={meant.name} onFill={setMembers} />}
        {naming.isError && <FailureNotice reason={naming.error} place={t('failed')} />}
        <p aria-live="polite">{members.length === 0 ? ' ' : t('makes', { count: made })}</p>
        <div className={classes.acts}>
          <Button variant="default" onClick={onClose}>
            {kit('cancel')}
          </Button>
          <Button
            disabled={members.length === 0}
            loading={naming.isPending}
            onClick={() => naming.mutate({ name: meant.name, itemId, members })}
          >
            {t('act')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

interface Member {
  readonly id: string;
  readonly name: string;
}

/** Picks several bodies by their words; asks the server, so that thousands of bodies stay quick. */
function MembersPicker({
  members,
  onChange,
}: {
  members: readonly Member[];
  onChange: (members: readonly Member[]) => void;
}): ReactNode {
  const t = useTranslations('plans.naming');
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words, 200);
  const found = useQuery({ ...pickableQuery(asked, undefined), placeholderData: (previous) => previous });
  const offered = (found.data?.organizations ?? []).filter(({ id }) => !members.some((one) => one.id === id));
  const known = new Map([...members, ...offered].map(({ id, name }) => [id, name]));
  return (
    <MultiSelect
      data-autofocus
      label={t('members', { count: members.length })}
      placeholder={t('add')}
      searchable
      clearable
      hidePickedOptions
      clearSearchOnChange
      maxDropdownHeight={260}
      nothingFoundMessage={t('nobody')}
      filter={filterAnswered(words === asked && !found.isPlaceholderData)}
      searchValue={words}
      onSearchChange={setWords}
      data={[...known].map(([value, label]) => ({ value, label }))}
      value={members.map(({ id }) => id)}
      onChange={(ids) => onChange(ids.map((id) => ({ id, name: known.get(id) ?? '' })))}
    />
  );
}

/** Offers the members that the rule of a group finds today. */
function GroupHint({
  words,
  onFill,
}: {
  words: string;
  onFill: (members: readonly Member[]) => void;
}): ReactNode {
  const t = useTranslations('plans.naming');
  const group = useQuery(groupMembersQuery(words, undefined));
  const members = group.data?.members ?? [];
  if (members.length === 0) return null;
  return (
    <Button
      className={classes.hint ?? ''}
      size="compact-sm"
      variant="light"
      onClick={() => onFill(members.map(({ id, name }) => ({ id, name })))}
    >
      {t('fill', { count: members.length })}
    </Button>
  );
}

interface Named {
  readonly name: string | null;
  readonly itemId: string | null;
  readonly members: readonly Member[];
}

function useNaming(plan: Plan, onDone: () => void) {
  const t = useTranslations('plans.naming');
  const kit = useTranslations('kit');
  const answers = useQueryClient();
  const refresh = async (): Promise<void> => {
    await Promise.all([
      answers.invalidateQueries({ queryKey: ['plans'] }),
      answers.invalidateQueries({ queryKey: ['work'] }),
    ]);
  };
  const undo = async (made: { readonly namingId: string; readonly version: number }): Promise<void> => {
    try {
      await plansApi('post /api/plans/{plan}/members/undo', { params: { plan: plan.id }, body: made });
      showToast({ words: t('undone') });
    } finally {
      await refresh();
    }
  };
  return useMutation({
    mutationFn: ({ name, itemId, members }: Named) =>
      plansApi('post /api/plans/{plan}/members', {
        params: { plan: plan.id },
        body: {
          version: plan.version,
          members: name === null ? { of: 'task', itemId: itemId ?? '' } : { of: 'words', name, itemId },
          organizationIds: members.map(({ id }) => id),
        },
      }),
    onSuccess: ({ namingId, version, obligations }, { members }) => {
      onDone();
      showToast({
        words: t('done', { members: members.length, obligations }),
        undo: { words: kit('undo'), act: () => undo({ namingId, version }) },
      });
      void refresh();
    },
    // Somebody changed the plan meanwhile: what was chosen stays in the dialog, on the state that is now true.
    onError: () => void answers.invalidateQueries({ queryKey: ['plans', plan.id] }),
  });
}
