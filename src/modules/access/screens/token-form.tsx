import { Button, Checkbox, Modal, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { CopyButton } from '#ui-kit/copy/copy-button.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { outsideApi } from '../widgets/outside.ts';
import form from './form.module.css';
import classes from './outside.module.css';
import { useActName } from './use-act-name.ts';

/** How long a token may work, in days. */
const DAYS = ['7', '30', '90', '180', '365'] as const;

/** Makes a token: a name, what it may do, for how long; then shows its secret, once. */
export function TokenForm({ acts, onClose }: { acts: readonly string[]; onClose: () => void }): ReactNode {
  const t = useTranslations('access.outside.tokens');
  const kit = useTranslations('kit');
  const answers = useQueryClient();
  const make = useMutation({
    mutationFn: ({ name, scope, chosen, days }: Wanted) =>
      outsideApi('post /api/own/tokens', {
        body: { name: name.trim(), acts: scope === 'read' ? null : chosen, days: Number(days) },
      }),
    onSuccess: () => answers.invalidateQueries({ queryKey: ['own-tokens'] }),
  });
  const secret = make.data?.secret;
  return (
    <Modal
      opened
      onClose={onClose}
      title={secret === undefined ? t('add') : t('madeTitle')}
      size="lg"
      // The secret is shown this once: a slip beside the dialog must not lose it.
      closeOnClickOutside={secret === undefined}
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      {secret === undefined ? (
        <Fields acts={acts} make={make} onClose={onClose} />
      ) : (
        <div className={classes.stack}>
          <p>{t('made')}</p>
          <code className={classes.secret}>{secret}</code>
          <p className={classes.quiet}>{t('use')}</p>
          <div className={classes.acts}>
            <CopyButton text={secret} words={t('copy')} done={t('copied')} variant="filled" />
          </div>
        </div>
      )}
    </Modal>
  );
}

interface Wanted {
  readonly name: string;
  readonly scope: 'read' | 'acts';
  readonly chosen: string[];
  readonly days: string;
}

interface FieldsProps {
  readonly acts: readonly string[];
  readonly make: {
    readonly isError: boolean;
    readonly isPending: boolean;
    readonly error: unknown;
    mutate(wanted: Wanted): void;
  };
  readonly onClose: () => void;
}

function Fields({ acts, make, onClose }: FieldsProps): ReactNode {
  const t = useTranslations('access.outside.tokens');
  const kit = useTranslations('kit');
  const nameOf = useActName();
  const fields = useForm<Wanted>({
    initialValues: { name: '', scope: 'read', chosen: [], days: '90' },
    validate: {
      name: (value) => (value.trim() === '' ? t('needsName') : null),
      chosen: (value, { scope }) => (scope === 'acts' && value.length === 0 ? t('chooseOne') : null),
    },
  });
  const { scope } = fields.values;
  return (
    <form className={form.form} noValidate onSubmit={fields.onSubmit((values) => make.mutate(values))}>
      <TextInput
        label={t('name')}
        description={t('nameHint')}
        maxLength={100}
        data-autofocus
        {...fields.getInputProps('name')}
      />
      <SegmentedControl
        aria-label={t('scope')}
        value={scope}
        onChange={(value) => fields.setFieldValue('scope', value === 'acts' ? 'acts' : 'read')}
        data={[
          { value: 'read', label: t('scopeRead') },
          { value: 'acts', label: t('scopeActs'), disabled: acts.length === 0 },
        ]}
      />
      {scope === 'acts' && (
        <Checkbox.Group label={t('chosen')} {...fields.getInputProps('chosen')}>
          <div className={classes.choices}>
            {acts.map((act) => (
              <Checkbox key={act} value={act} label={nameOf(act)} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <Select
        label={t('days')}
        allowDeselect={false}
        data={DAYS.map((value) => ({ value, label: t('daysOf', { count: Number(value) }) }))}
        {...fields.getInputProps('days')}
      />
      {make.isError && <FailureNotice reason={make.error} place={t('failedAdd')} />}
      <div className={form.acts} data-end>
        <Button variant="default" onClick={onClose}>
          {kit('cancel')}
        </Button>
        <Button type="submit" loading={make.isPending}>
          {t('add')}
        </Button>
      </div>
    </form>
  );
}
