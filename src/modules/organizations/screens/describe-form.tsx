import { ActionIcon, Button, Modal, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { foldedFilter } from '#ui-kit/fields/folded-filter.ts';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { OrganizationKind, OrganizationPage } from '../contract.ts';
import { ORGANIZATION_KINDS, ORGANIZATION_LEVELS } from '../domain/organization.ts';
import { organizationsApi } from '../widgets/organization-queries.ts';
import classes from './organization-page.module.css';

interface Description {
  readonly kind: OrganizationKind;
  /** Empty: as kind and name say. */
  readonly level: (typeof ORGANIZATION_LEVELS)[number] | '';
  readonly codes: { readonly register: string; readonly number: string }[];
}

interface DescribeFormProps {
  readonly body: OrganizationPage;
  readonly onClose: () => void;
}

/** Corrects what holds for all days of a body: kind, level and codes. */
export function DescribeForm({ body, onClose }: DescribeFormProps): ReactNode {
  const t = useTranslations('organizations');
  const kit = useTranslations('kit');
  const form = useForm<Description>({
    initialValues: {
      kind: body.kind,
      level: body.givenLevel ?? '',
      codes: Object.entries(body.codes).map(([register, number]) => ({ register, number })),
    },
    validate: {
      codes: {
        register: (value, { codes }) =>
          value.trim() === ''
            ? t('describe.needRegister')
            : codes.filter(({ register }) => register.trim() === value.trim()).length > 1
              ? t('describe.twice')
              : null,
        number: (value) => (value.trim() === '' ? t('describe.needNumber') : null),
      },
    },
  });
  const describe = useDescribe(body, onClose);
  const guessed = body.givenLevel === null && body.level !== null ? t(`levels.${body.level}`) : null;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('describe.title', { name: body.name })}
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      <form className={classes.form} noValidate onSubmit={form.onSubmit((wanted) => describe.mutate(wanted))}>
        <p className={classes.quiet}>{t('describe.lead')}</p>
        <Select
          label={t('form.kind')}
          allowDeselect={false}
          searchable
          filter={foldedFilter}
          data={ORGANIZATION_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          {...form.getInputProps('kind')}
        />
        <Select
          label={t('describe.level')}
          allowDeselect={false}
          data={[
            {
              value: '',
              label: guessed === null ? t('describe.guess') : t('describe.guessed', { level: guessed }),
            },
            ...ORGANIZATION_LEVELS.map((value) => ({ value, label: t(`levels.${value}`) })),
          ]}
          {...form.getInputProps('level')}
        />
        <fieldset className={classes.codes}>
          <legend>{t('describe.codes')}</legend>
          {form.values.codes.map((_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a code has no other identity while it is typed.
            <div key={at} className={classes.codeLine}>
              <TextInput
                aria-label={t('describe.register')}
                placeholder={t('describe.register')}
                {...form.getInputProps(`codes.${at}.register`)}
              />
              <TextInput
                aria-label={t('describe.number')}
                placeholder={t('describe.number')}
                {...form.getInputProps(`codes.${at}.number`)}
              />
              <ActionIcon
                variant="subtle"
                aria-label={t('describe.drop')}
                onClick={() => form.removeListItem('codes', at)}
              >
                <IconX size={16} />
              </ActionIcon>
            </div>
          ))}
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={15} />}
            onClick={() => form.insertListItem('codes', { register: '', number: '' })}
          >
            {t('describe.addCode')}
          </Button>
        </fieldset>
        {describe.isError && <FailureNotice reason={describe.error} place={t('describe.failed')} />}
        <div className={classes.ends}>
          <Button variant="default" onClick={onClose}>
            {kit('cancel')}
          </Button>
          <Button type="submit" loading={describe.isPending}>
            {t('describe.keep')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** Sends the correction; while the toast stands, what was there before can be brought back. */
function useDescribe(body: OrganizationPage, onDone: () => void) {
  const t = useTranslations('organizations.describe');
  const answers = useQueryClient();
  const send = (version: number, { kind, level, codes }: Description) =>
    organizationsApi('patch /api/organizations/{organization}', {
      params: { organization: body.id },
      body: {
        version,
        kind,
        level: level === '' ? null : level,
        codes: Object.fromEntries(codes.map(({ register, number }) => [register.trim(), number.trim()])),
      },
    });
  const before: Description = {
    kind: body.kind,
    level: body.givenLevel ?? '',
    codes: Object.entries(body.codes).map(([register, number]) => ({ register, number })),
  };
  const refresh = () => void answers.invalidateQueries({ queryKey: ['organizations'] });
  return useMutation({
    mutationFn: (wanted: Description) => send(body.version, wanted),
    onSuccess: ({ version }) => {
      refresh();
      showToast({
        words: t('kept'),
        undo: {
          words: t('undo'),
          act: () => send(version, before).finally(refresh),
        },
      });
      onDone();
    },
  });
}
