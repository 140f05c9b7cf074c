import { Button, Modal, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { readTypedDate } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { foldedFilter } from '#ui-kit/fields/folded-filter.ts';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { NewOrganization, OrganizationTree } from '../contract.ts';
import { ORGANIZATION_KINDS } from '../domain/organization.ts';
import { OrganizationPicker } from '../widgets/organization-picker.tsx';
import { organizationsApi } from '../widgets/organization-queries.ts';
import classes from './organization-page.module.css';

interface OrganizationFormProps {
  readonly tree: OrganizationTree;
  readonly onClose: () => void;
}

/** Adds a body to one of the trees. */
export function OrganizationForm({ tree, onClose }: OrganizationFormProps): ReactNode {
  const t = useTranslations('organizations.form');
  const list = useTranslations('organizations.list');
  const kinds = useTranslations('organizations.kinds');
  const kit = useTranslations('kit');
  const add = useAddOrganization(onClose);
  const form = useForm({
    initialValues: {
      name: '',
      abbreviation: '',
      kind: 'department' as NewOrganization['kind'],
      parentId: null as string | null,
      from: '',
    },
    validate: {
      name: (value) => (value.trim().length < 2 ? t('short') : null),
      from: (value) => (value.trim() === '' || readTypedDate(value) !== null ? null : t('badDate')),
    },
  });
  const submit = form.onSubmit((values) =>
    add.mutate({
      name: values.name.trim(),
      abbreviation: values.abbreviation.trim() || null,
      kind: values.kind,
      tree,
      parentId: values.parentId,
      from: readTypedDate(values.from),
    }),
  );
  return (
    <Modal opened onClose={onClose} title={list('add')} closeButtonProps={{ 'aria-label': kit('close') }}>
      <form className={classes.form} noValidate onSubmit={submit}>
        <TextInput label={t('name')} data-autofocus {...form.getInputProps('name')} />
        <TextInput label={t('abbreviation')} {...form.getInputProps('abbreviation')} />
        <Select
          label={t('kind')}
          allowDeselect={false}
          searchable
          filter={foldedFilter}
          data={ORGANIZATION_KINDS.map((value) => ({ value, label: kinds(value) }))}
          {...form.getInputProps('kind')}
        />
        <OrganizationPicker
          label={t(`parent.${tree}`)}
          placeholder={t('noParent')}
          value={form.values.parentId}
          onChange={(id) => form.setFieldValue('parentId', id)}
        />
        <TextInput
          label={t('from')}
          description={t('fromHint')}
          inputMode="numeric"
          {...form.getInputProps('from')}
        />
        {add.isError && <FailureNotice reason={add.error} place={t('failed')} />}
        <div className={classes.ends}>
          <Button variant="default" onClick={onClose}>
            {kit('cancel')}
          </Button>
          <Button type="submit" loading={add.isPending}>
            {list('add')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function useAddOrganization(onDone: () => void) {
  const t = useTranslations('organizations.form');
  const answers = useQueryClient();
  return useMutation({
    mutationFn: (body: NewOrganization) => organizationsApi('post /api/organizations', { body }),
    onSuccess: (organization) => {
      void answers.invalidateQueries({ queryKey: ['organizations'] });
      showToast({ words: t('added', { name: organization.name }) });
      onDone();
    },
  });
}
