import { Button, NativeSelect, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { usePlanChoices } from '#modules/plans/widgets/use-plan-choices.ts';
import { readTypedDate } from '#ui-kit/dates/format-date.ts';
import { EditLooked } from './edit-looked.tsx';
import { InspectablePicker } from './inspectable-picker.tsx';
import type { EditProps, InspectionDraft } from './inspection-draft.ts';
import { weighedQuery } from './inspection-queries.ts';
import classes from './inspections.module.css';
import { LeftOut } from './left-out.tsx';

const PARTS = ['head', 'deputy', 'secretary', 'member'] as const;

/** What it was: title, decision, plan, days, place, whom, who went, what was looked at. */
export function EditAbout({ draft, onChange }: EditProps): ReactNode {
  const t = useTranslations('records.inspections.edit');
  const plans = usePlanChoices(draft.planId);
  const isBad = (typed: string): boolean => typed !== '' && readTypedDate(typed) === null;
  const { planId } = draft;
  const options = plans.options.some(({ value }) => value === planId)
    ? plans.options
    : planId === undefined
      ? plans.options
      : [{ value: planId, label: plans.chosenLabel ?? '' }, ...plans.options];
  return (
    <section className={classes.box}>
      <h2>{t('about')}</h2>
      <div className={classes.fields}>
        <TextInput
          className={classes.wide ?? ''}
          label={t('name')}
          required
          maxLength={500}
          value={draft.title}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
        <TextInput
          className={classes.wide ?? ''}
          label={t('decision')}
          placeholder={t('decisionHint')}
          maxLength={500}
          value={draft.decision}
          onChange={(event) => onChange({ decision: event.currentTarget.value })}
        />
        <Select
          className={classes.wide ?? ''}
          label={t('plan')}
          searchable
          clearable
          data={[...options]}
          filter={({ options: shown }) => shown}
          value={planId ?? null}
          onSearchChange={plans.search}
          onChange={(value) => onChange({ planId: value ?? undefined })}
        />
        <TextInput
          label={t('from')}
          placeholder="dd/mm/yyyy"
          required
          error={isBad(draft.from) && t('badDay')}
          value={draft.from}
          onChange={(event) => onChange({ from: event.currentTarget.value })}
        />
        <TextInput
          label={t('to')}
          placeholder="dd/mm/yyyy"
          error={isBad(draft.to) && t('badDay')}
          value={draft.to}
          onChange={(event) => onChange({ to: event.currentTarget.value })}
        />
        <TextInput
          label={t('place')}
          maxLength={300}
          value={draft.place}
          onChange={(event) => onChange({ place: event.currentTarget.value })}
        />
      </div>
      <InspectablePicker
        label={t('bodies')}
        value={draft.bodies}
        plan={planId}
        onChange={(bodies) => onChange(withoutStrays(draft, bodies))}
      />
      <OutOfReach draft={draft} onChange={onChange} />
      <Members draft={draft} onChange={onChange} />
      <EditLooked draft={draft} onChange={onChange} />
    </section>
  );
}

/** Bodies that the person may not inspect, as the plan stands now: what is written is not saved with them. */
function OutOfReach({ draft: { bodies, planId }, onChange }: EditProps): ReactNode {
  const t = useTranslations('records.inspections.edit');
  const ids = bodies.map(({ id }) => id);
  const weighed = useQuery({ ...weighedQuery(ids, planId), enabled: ids.length > 0 });
  const beyond = (weighed.data?.bodies ?? []).filter(({ why }) => why === 'own' || why === 'not-below');
  return (
    <LeftOut
      title={t('outOfReach', { count: beyond.length })}
      bodies={beyond}
      onPlan={(plan) => onChange({ planId: plan })}
    />
  );
}

/** A body that is not inspected any more takes what was looked at of it along; what was written about it waits for another. */
function withoutStrays(draft: InspectionDraft, bodies: InspectionDraft['bodies']): Partial<InspectionDraft> {
  const isIn = (id: string): boolean => bodies.some((body) => body.id === id);
  const looked = draft.looked.filter(({ organization }) => isIn(organization.id));
  const isLooked = (id: string): boolean => looked.some((one) => one.id === id);
  return {
    bodies,
    looked,
    findings: draft.findings.map((finding) => ({
      ...finding,
      organizationId: isIn(finding.organizationId) ? finding.organizationId : '',
      obligationId: isLooked(finding.obligationId) ? finding.obligationId : '',
    })),
    remedies: draft.remedies.map((remedy) => ({
      ...remedy,
      organizationId: isIn(remedy.organizationId) ? remedy.organizationId : '',
    })),
  };
}

function Members({ draft: { members }, onChange }: EditProps): ReactNode {
  const t = useTranslations('records.inspections');
  const [added, setAdded] = useState(0);
  const put = (at: number, part: Partial<InspectionDraft['members'][number]>): void =>
    onChange({ members: members.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  return (
    <div className={classes.plain}>
      <h3>{t('edit.members')}</h3>
      {members.map(({ key, title, part }, at) => {
        const number = at + 1;
        return (
          <div key={key} className={classes.line}>
            <TextInput
              aria-label={t('edit.member', { number })}
              placeholder={t('edit.memberHint')}
              maxLength={200}
              value={title}
              onChange={(event) => put(at, { title: event.currentTarget.value })}
            />
            <NativeSelect
              aria-label={t('edit.part', { number })}
              value={part}
              data={PARTS.map((value) => ({ value, label: t(`parts.${value}`) }))}
              onChange={(event) =>
                put(at, { part: PARTS.find((one) => one === event.currentTarget.value) ?? 'member' })
              }
            />
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t('edit.removeMember', { number })}
              onClick={() => onChange({ members: members.filter((_, index) => index !== at) })}
            >
              ✕
            </Button>
          </div>
        );
      })}
      <Button
        className={classes.start ?? ''}
        variant="default"
        size="compact-sm"
        onClick={() => {
          setAdded(added + 1);
          const part = members.length === 0 ? 'head' : 'member';
          onChange({ members: [...members, { key: `new ${added}`, title: '', part }] });
        }}
      >
        {t('edit.addMember')}
      </Button>
    </div>
  );
}
