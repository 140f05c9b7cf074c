import { Autocomplete, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ManuscriptHead } from '#kernel/composition/manuscript.ts';
import { pickableQuery } from '#modules/organizations/widgets/organization-queries.ts';
import { filterAnswered } from '#ui-kit/fields/folded-filter.ts';
import { familyOfIssuer, signedBy } from '../../domain/manuscript/begin-manuscript.ts';
import { BasesField } from './bases-field.tsx';
import type { HeadFieldsProps } from './head-fields-props.ts';
import classes from './writing.module.css';

/** What stands above the text: who issues, what about, on what basis. */
export function HeadFields({ head, may, onChange }: HeadFieldsProps): ReactNode {
  const t = useTranslations('plans.writing.head');
  return (
    <section className={classes.sheet} aria-label={t('label')} id="part-head">
      <h2>{t('label')}</h2>
      <FormFields head={head} may={may} onChange={onChange} />
      <Textarea
        label={t('subject')}
        description={t('subjectHint')}
        autosize
        minRows={1}
        disabled={!may}
        value={head.subject}
        onChange={(event) => onChange({ subject: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <IssuerField head={head} may={may} onChange={onChange} />
        <TextInput
          label={t('superior')}
          disabled={!may}
          value={head.superior}
          onChange={(event) => onChange({ superior: event.currentTarget.value })}
        />
      </div>
      <div className={classes.row}>
        <TextInput
          label={t('symbol')}
          disabled={!may}
          value={head.symbol}
          onChange={(event) => onChange({ symbol: event.currentTarget.value })}
        />
        <TextInput
          label={t('place')}
          disabled={!may}
          value={head.place}
          onChange={(event) => onChange({ place: event.currentTarget.value })}
        />
        <TextInput
          label={t('month')}
          type="month"
          disabled={!may}
          value={head.month}
          onChange={(event) => onChange({ month: event.currentTarget.value })}
        />
      </div>
      <p className={classes.hint}>{t('numberHint')}</p>
      <BasesField head={head} may={may} onChange={onChange} />
      <Textarea
        label={t('opening')}
        autosize
        minRows={1}
        disabled={!may}
        value={head.opening}
        onChange={(event) => onChange({ opening: event.currentTarget.value })}
      />
    </section>
  );
}

/** Which document it is: kind, official form, and where its tasks are printed. */
function FormFields({ head, may, onChange }: HeadFieldsProps): ReactNode {
  const t = useTranslations('plans.writing.head');
  const choice = <Value extends string>(
    label: string,
    value: Value,
    values: Readonly<Record<Value, string>>,
    choose: (value: Value) => void,
  ): ReactNode => (
    <Select
      label={label}
      allowDeselect={false}
      disabled={!may}
      data={Object.entries<string>(values).map(([one, words]) => ({ value: one, label: words }))}
      value={value}
      onChange={(chosen) => chosen !== null && choose(chosen as Value)}
    />
  );
  const turn = (kind: ManuscriptHead['kind']): void => {
    // A symbol that the house proposed turns with the kind; one that was typed stays.
    const isOurs = head.symbol === signedBy(head.issuer, head.kind).symbol;
    onChange({ kind, ...(isOurs ? { symbol: signedBy(head.issuer, kind).symbol } : {}) });
  };
  return (
    <>
      <div className={classes.row}>
        {choice(t('kind'), head.kind, { plan: t('kinds.plan'), programme: t('kinds.programme') }, turn)}
        {choice(
          t('family'),
          head.family,
          { state: t('families.state'), party: t('families.party') },
          (family) => onChange({ family }),
        )}
        {choice(t('tasksIn'), head.tasksIn, { text: t('places.text'), annex: t('places.annex') }, (tasksIn) =>
          onChange({ tasksIn }),
        )}
        <NumberInput
          label={t('year')}
          hideControls
          allowDecimal={false}
          allowNegative={false}
          disabled={!may}
          value={head.year ?? ''}
          onChange={(value) => {
            const year = Number(value);
            onChange({ year: year >= 1990 && year <= 2100 ? year : null });
          }}
        />
      </div>
      {head.family === 'party' && (
        <TextInput
          label={t('belowKind')}
          placeholder={t('belowKindHint')}
          disabled={!may}
          value={head.belowKind}
          onChange={(event) => onChange({ belowKind: event.currentTarget.value })}
        />
      )}
    </>
  );
}

/** The issuer in words, found among the bodies; a new issuer brings its symbol and way of signing where they are empty. */
function IssuerField({ head, may, onChange }: HeadFieldsProps): ReactNode {
  const t = useTranslations('plans.writing.head');
  const [asked] = useDebouncedValue(head.issuer, 200);
  const found = useQuery({
    ...pickableQuery(asked, undefined),
    enabled: may,
    placeholderData: (previous) => previous,
  });
  const names = [...new Set((found.data?.organizations ?? []).map(({ name }) => name))];
  const complete = (issuer: string): void => {
    const signing = signedBy(issuer, head.kind);
    const isUnsigned = head.authority === '' && head.capacity === '' && head.title === '';
    onChange({
      issuer,
      ...(isUnsigned
        ? { authority: signing.authority, capacity: signing.capacity, title: signing.title }
        : {}),
      ...(/^[/-]?(?:(?:KH|CTr)[-/]?)?$/u.test(head.symbol)
        ? { symbol: signing.symbol, family: familyOfIssuer(issuer) }
        : {}),
    });
  };
  return (
    <Autocomplete
      label={t('issuer')}
      disabled={!may}
      value={head.issuer}
      data={names}
      filter={filterAnswered(head.issuer === asked && !found.isPlaceholderData)}
      onChange={(issuer) => onChange({ issuer })}
      onOptionSubmit={complete}
      onBlur={() => complete(head.issuer)}
    />
  );
}

/** What stands below the text: who signs in what capacity, who is told. */
export function FootFields({ head, may, onChange }: HeadFieldsProps): ReactNode {
  const t = useTranslations('plans.writing.foot');
  const line = (field: 'authority' | 'capacity' | 'title' | 'signer', examples: readonly string[]) => (
    <Autocomplete
      label={t(field)}
      disabled={!may}
      data={[...examples]}
      value={head[field]}
      onChange={(value) => onChange({ [field]: value })}
    />
  );
  return (
    <section className={classes.sheet} aria-label={t('label')} id="part-foot">
      <h2>{t('label')}</h2>
      <div className={classes.pair}>
        {line('authority', ['TM. ỦY BAN NHÂN DÂN', 'TM. BAN CHỈ ĐẠO', 'T/M BAN THƯỜNG VỤ'])}
        {line('capacity', [
          'KT. CHỦ TỊCH',
          'KT. GIÁM ĐỐC',
          'TL. CHỦ TỊCH',
          'TUQ. CHỦ TỊCH',
          'KT. TRƯỞNG BAN',
        ])}
        {line('title', ['CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG'])}
        {line('signer', [])}
      </div>
      <Textarea
        label={t('recipients')}
        description={t('recipientsHint')}
        autosize
        minRows={3}
        disabled={!may}
        value={head.recipients}
        onChange={(event) => onChange({ recipients: event.currentTarget.value })}
      />
    </section>
  );
}
