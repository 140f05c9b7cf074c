import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ROLES } from '#kernel/law/actor.ts';
import { ChoiceChip } from '#ui-kit/filter/choice-chip.tsx';
import filters from '#ui-kit/filter/filter.module.css';
import { WordsField } from '#ui-kit/filter/words-field.tsx';
import { accountBodiesQuery, accountBodyQuery } from '../../widgets/account-queries.ts';
import { type AccountsAddress, accountKinds, accountStates } from './accounts-address.ts';

interface AccountsFilterProps {
  readonly address: AccountsAddress;
  readonly onChange: (part: Partial<AccountsAddress>) => void;
}

/** The filter of the list of accounts as a sentence of chips; all of it stands in the address. */
export function AccountsFilter({ address, onChange }: AccountsFilterProps): ReactNode {
  const t = useTranslations('access.accountsFilter');
  const roles = useTranslations('access.accounts.roles');
  return (
    <search className={`${filters.bar} no-print`} aria-label={t('label')}>
      <WordsField label={t('words')} value={address.q} onChange={(q) => onChange({ q })} />
      <ChoiceChip
        label={t('role')}
        any={t('anyRole')}
        clear={t('clear', { part: t('role') })}
        value={address.role}
        options={ROLES.map((role) => ({ value: role, label: roles(role) }))}
        onChange={(value) => onChange({ role: ROLES.find((role) => role === value) })}
      />
      <BodyChip value={address.organization} onChange={(organization) => onChange({ organization })} />
      <ChoiceChip
        label={t('state')}
        any={t('anyState')}
        clear={t('clear', { part: t('state') })}
        value={address.state}
        options={accountStates.map((state) => ({ value: state, label: t(`states.${state}`) }))}
        onChange={(value) => onChange({ state: accountStates.find((state) => state === value) })}
      />
      <ChoiceChip
        label={t('kind')}
        any={t('anyKind')}
        clear={t('clear', { part: t('kind') })}
        value={address.kind}
        options={accountKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        onChange={(value) => onChange({ kind: accountKinds.find((kind) => kind === value) })}
      />
    </search>
  );
}

interface BodyChipProps {
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}

/** Narrows to one body, found by the server: there may be thousands. */
function BodyChip({ value, onChange }: BodyChipProps): ReactNode {
  const t = useTranslations('access.accountsFilter');
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words, 200);
  const found = useQuery(accountBodiesQuery(asked));
  const chosen = useQuery(accountBodyQuery(value));
  const options = (found.data?.bodies ?? []).map(({ id, name, above }) => ({
    value: id,
    label: above === null ? name : `${name}, ${above}`,
  }));
  return (
    <ChoiceChip
      label={t('body')}
      any={t('anyBody')}
      clear={t('clear', { part: t('body') })}
      search={t('findBody')}
      nothing={t('noBody')}
      value={value}
      options={options}
      chosenLabel={chosen.data?.bodies[0]?.name}
      onSearch={setWords}
      onChange={onChange}
    />
  );
}
