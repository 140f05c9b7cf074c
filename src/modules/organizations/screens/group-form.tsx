import { Button, Modal, MultiSelect, Select, TagsInput, TextInput } from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { readTypedDate } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { foldedFilter } from '#ui-kit/fields/folded-filter.ts';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { Group } from '../contract.ts';
import { BUILT_IN_GROUPS, GROUP_PLACES } from '../domain/group-rule.ts';
import { ORGANIZATION_KINDS, ORGANIZATION_LEVELS } from '../domain/organization.ts';
import { OrganizationPicker } from '../widgets/organization-picker.tsx';
import { organizationsApi } from '../widgets/organization-queries.ts';
import { OrganizationsPicker } from '../widgets/organizations-picker.tsx';
import { draftGroup, type GroupDraft, namesSomebody, sentGroup } from './group-draft.ts';
import classes from './group-form.module.css';
import { GroupTrial } from './group-trial.tsx';

interface GroupFormProps {
  /** Null: a new group. One that comes with the house is laid over by a rule of the realm's own. */
  readonly group: Group | null;
  readonly onClose: () => void;
}

/** Writes the rule of a group, who belongs to it on a day always in sight. */
export function GroupForm({ group, onClose }: GroupFormProps): ReactNode {
  const t = useTranslations('organizations.groups.form');
  const kit = useTranslations('kit');
  const keep = useKeepGroup(group, onClose);
  const needsDay = group !== null && group.id !== null;
  const form = useForm<GroupDraft>({
    initialValues: draftGroup(group),
    validate: {
      name: (value) => (value.trim().length < 2 ? t('needName') : null),
      kinds: (_, draft) => (namesSomebody(draft) ? null : t('needMembers')),
      belowId: (value, { below }) => (below === 'body' && value === null ? t('needBody') : null),
      from: (value) =>
        (value.trim() === '' && !needsDay) || readTypedDate(value) !== null ? null : t('badDay'),
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="64rem"
      title={group === null ? t('add') : t('change', { name: group.name })}
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      <form className={classes.columns} noValidate onSubmit={form.onSubmit((draft) => keep.mutate(draft))}>
        <div className={classes.fields}>
          {group !== null && group.id === null && <p className={classes.note}>{t('laysOver')}</p>}
          <Words
            form={form}
            keepsWritings={group !== null && BUILT_IN_GROUPS.some(({ key }) => key === group.key)}
          />
          <Rule form={form} />
          <TextInput
            label={t('from')}
            description={t(needsDay ? 'fromHint' : 'fromAlways')}
            inputMode="numeric"
            {...form.getInputProps('from')}
          />
        </div>
        <GroupTrial draft={form.values} group={group} />
        <div className={classes.ends}>
          {keep.isError && <FailureNotice reason={keep.error} place={t('failed')} />}
          <Button variant="default" onClick={onClose}>
            {kit('cancel')}
          </Button>
          <Button type="submit" loading={keep.isPending}>
            {t('keep')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

interface PartProps {
  readonly form: UseFormReturnType<GroupDraft>;
}

function Words({ form, keepsWritings }: PartProps & { readonly keepsWritings: boolean }): ReactNode {
  const t = useTranslations('organizations.groups.form');
  return (
    <>
      <TextInput
        data-autofocus
        label={t('name')}
        placeholder={t('nameHint')}
        {...form.getInputProps('name')}
      />
      <TagsInput
        label={t(keepsWritings ? 'moreWritings' : 'writings')}
        description={t(keepsWritings ? 'moreWritingsHint' : 'writingsHint')}
        acceptValueOnBlur
        {...form.getInputProps('writings')}
      />
    </>
  );
}

function Rule({ form }: PartProps): ReactNode {
  const t = useTranslations('organizations.groups.form');
  const names = useTranslations('organizations');
  return (
    <>
      <MultiSelect
        label={t('kinds')}
        searchable
        filter={foldedFilter}
        hidePickedOptions
        data={ORGANIZATION_KINDS.map((value) => ({ value, label: names(`kinds.${value}`) }))}
        {...form.getInputProps('kinds')}
      />
      <Select
        label={t('where')}
        allowDeselect={false}
        data={GROUP_PLACES.map((value) => ({ value, label: names(`groups.below.${value}`) }))}
        {...form.getInputProps('below')}
      />
      {form.values.below === 'body' && (
        <OrganizationPicker
          label={t('whichBody')}
          value={form.values.belowId}
          chosenName={form.values.belowName}
          error={form.errors['belowId'] === undefined ? undefined : t('needBody')}
          onChange={(id) => form.setFieldValue('belowId', id)}
        />
      )}
      <MultiSelect
        label={t('levels')}
        placeholder={form.values.levels.length === 0 ? t('anyLevel') : ''}
        data={ORGANIZATION_LEVELS.map((value) => ({ value, label: names(`levels.${value}`) }))}
        {...form.getInputProps('levels')}
      />
      <TagsInput
        label={t('nameBegins')}
        description={t('nameBeginsHint')}
        acceptValueOnBlur
        {...form.getInputProps('nameBegins')}
      />
      <OrganizationsPicker
        label={t('includes')}
        value={form.values.includes}
        onChange={(picked) => form.setFieldValue('includes', picked)}
      />
      <OrganizationsPicker
        label={t('excludes')}
        value={form.values.excludes}
        onChange={(picked) => form.setFieldValue('excludes', picked)}
      />
    </>
  );
}

function useKeepGroup(group: Group | null, onDone: () => void) {
  const t = useTranslations('organizations.groups.form');
  const answers = useQueryClient();
  return useMutation({
    mutationFn: async (draft: GroupDraft): Promise<unknown> => {
      const { from, ...words } = sentGroup(draft, group);
      if (group === null || group.id === null)
        return organizationsApi('post /api/organization-groups', {
          body: { ...words, from, ...(group === null ? {} : { key: group.key }) },
        });
      return organizationsApi('post /api/organization-groups/{group}', {
        params: { group: group.id },
        body: { ...words, version: group.version, from: from ?? '', ends: false },
      });
    },
    onSuccess: () => {
      void answers.invalidateQueries({ queryKey: ['organizations'] });
      showToast({ words: t('kept') });
      onDone();
    },
  });
}
