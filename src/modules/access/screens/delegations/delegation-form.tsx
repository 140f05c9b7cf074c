import { Button, Modal, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate, readTypedDate } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { filterAnswered } from '#ui-kit/fields/folded-filter.ts';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { Position } from '../../contract.ts';
import { delegatesQuery } from '../../widgets/account-queries.ts';
import { accessApi, useSession } from '../../widgets/session.ts';
import fields from '../account-fields.module.css';
import classes from '../form.module.css';

interface DelegationFormProps {
  readonly position: Position;
  readonly onClose: () => void;
}

/** Gives one of one's own positions to somebody else, from one day to another. */
export function DelegationForm({ position, onClose }: DelegationFormProps): ReactNode {
  const t = useTranslations('access.delegations');
  const labels = useTranslations('access.accountPage');
  const roles = useTranslations('access.accounts.roles');
  const kit = useTranslations('kit');
  const { today } = useSession();
  const [to, setTo] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const [from, setFrom] = useState(formatDate(today));
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const give = useDelegate(onClose);
  const [fromDay, toDay] = [readTypedDate(from), readTypedDate(until)];
  const isTurnedRound = fromDay !== null && toDay !== null && toDay < fromDay;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (to === null || fromDay === null || toDay === null || isTurnedRound) return;
    give.mutate({ position: position.id, to, fromDay, toDay, reason: reason.trim() || null });
  };
  const untilFault = toDay === null ? labels('badDay') : isTurnedRound ? labels('turnedRound') : null;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('giveTitle', { role: roles(position.role) })}
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      <form className={classes.form} noValidate onSubmit={submit}>
        <p className={classes.quiet}>{t('giveHint')}</p>
        <PersonPicker
          label={t('to')}
          value={to}
          onChange={setTo}
          error={asked && to === null ? t('toNeeded') : null}
        />
        <div className={fields.two}>
          <TextInput
            label={labels('from')}
            value={from}
            inputMode="numeric"
            error={asked && fromDay === null ? labels('badDay') : null}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextInput
            label={labels('to')}
            value={until}
            inputMode="numeric"
            placeholder={t('untilHint')}
            error={asked ? untilFault : null}
            onChange={(event) => setUntil(event.currentTarget.value)}
          />
        </div>
        <TextInput
          label={t('reason')}
          placeholder={t('reasonHint')}
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {give.isError && <FailureNotice reason={give.error} place={t('give')} />}
        <div className={classes.acts} data-end>
          <Button variant="default" onClick={onClose}>
            {kit('cancel')}
          </Button>
          <Button type="submit" loading={give.isPending}>
            {t('give')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

interface PersonPickerProps {
  readonly label: string;
  readonly value: { readonly id: string; readonly name: string } | null;
  readonly onChange: (person: { readonly id: string; readonly name: string } | null) => void;
  readonly error: string | null;
}

/** Picks somebody who could stand in; the server finds them, those of the own bodies first. */
function PersonPicker({ label, value, onChange, error }: PersonPickerProps): ReactNode {
  const t = useTranslations('access.delegations');
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words, 200);
  const found = useQuery(delegatesQuery(asked));
  const people = found.data?.people ?? [];
  const facts = new Map(
    people.map(({ id, title, organization }) => [id, [title, organization].filter(Boolean).join(' · ')]),
  );
  const isListed = value === null || people.some(({ id }) => id === value.id);
  const shown = isListed ? people : [value, ...people];
  return (
    <Select
      data-autofocus
      label={label}
      placeholder={t('find')}
      searchable
      clearable
      error={error}
      nothingFoundMessage={t('noPerson')}
      filter={filterAnswered(words === asked && !found.isPlaceholderData)}
      data={shown.map(({ id, name }) => ({ value: id, label: name }))}
      value={value?.id ?? null}
      onChange={(id, option) => onChange(id === null ? null : { id, name: option.label })}
      onSearchChange={(typed) => setWords(shown.some(({ name }) => name === typed) ? '' : typed)}
      renderOption={({ option }) => (
        <span className={fields.option}>
          {option.label}
          <small>{facts.get(option.value)}</small>
        </span>
      )}
    />
  );
}

interface Wanted {
  readonly position: string;
  readonly to: { readonly id: string; readonly name: string };
  readonly fromDay: string;
  readonly toDay: string;
  readonly reason: string | null;
}

function useDelegate(onDone: () => void) {
  const t = useTranslations('access.delegations');
  const answers = useQueryClient();
  return useMutation({
    mutationFn: ({ position, to, ...rest }: Wanted) =>
      accessApi('post /api/positions/{position}/delegations', {
        params: { position },
        body: { to: to.id, ...rest },
      }),
    onSuccess: (_, { to, fromDay, toDay }) => {
      void answers.invalidateQueries({ queryKey: ['delegations'] });
      void answers.invalidateQueries({ queryKey: ['accounts'] });
      showToast({
        words: t('done', { name: to.name, from: formatDate(fromDay), to: formatDate(toDay) }),
      });
      onDone();
    },
  });
}
