import { Button, Modal, Select, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { usePlanChoices } from '#modules/plans/widgets/use-plan-choices.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { filterAnswered } from '#ui-kit/fields/folded-filter.ts';
import classes from './quick-assign.module.css';
import { QuickBodies } from './quick-bodies.tsx';
import { QuickDeadline } from './quick-deadline.tsx';
import { layUnder, NO_FIELDS, type QuickFields, touch, workOf } from './quick-work-fields.ts';
import { useAssignQuick } from './use-assign-quick.ts';
import { useUnderstoodLine } from './use-understood-line.ts';

/** Work given in a line, without a document: one sentence fills the form, a person looks and gives it. */
export function QuickAssign({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTranslations('work.quick');
  const kit = useTranslations('kit');
  const [fields, setFields] = useState<QuickFields>(NO_FIELDS);
  const understood = useUnderstoodLine(fields.line, (line) => setFields((now) => layUnder(now, line)));
  const assign = useAssignQuick(onClose);
  const work = workOf(fields);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // The form shows what was understood of the line; what it does not show yet is not given.
    if (work !== null && !understood.isBehind) assign.mutate(work);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('title')}
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      <form className={classes.form} onSubmit={submit}>
        <TextInput
          size="md"
          label={t('line')}
          description={t('lineHint')}
          placeholder={t('example')}
          maxLength={2000}
          data-autofocus
          value={fields.line}
          onChange={(event) => {
            const line = event.currentTarget.value;
            setFields((now) => ({ ...now, line }));
          }}
        />
        <QuickBodies
          bodies={fields.bodies}
          onChange={(bodies) => setFields((now) => touch(now, 'bodies', { bodies }))}
        />
        <Textarea
          label={t('text')}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={2000}
          value={fields.text}
          onChange={(event) => {
            const text = event.currentTarget.value;
            setFields((now) => touch(now, 'text', { text }));
          }}
        />
        <QuickDeadline
          fields={fields}
          near={understood.near}
          onChange={(time) => setFields((now) => touch(now, 'time', time))}
        />
        <PlanField plan={fields.plan} onChange={(plan) => setFields((now) => ({ ...now, plan }))} />
        {understood.failure !== null && <FailureNotice reason={understood.failure} />}
        {assign.isError && <FailureNotice reason={assign.error} place={t('failed')} />}
        <div className={classes.end}>
          <p className={classes.quiet}>{t('secret')}</p>
          <Button
            type="submit"
            loading={assign.isPending}
            disabled={work === null || understood.isBehind || understood.failure !== null}
          >
            {t('give', { count: fields.bodies.length })}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function PlanField({
  plan,
  onChange,
}: {
  readonly plan: string | null;
  readonly onChange: (plan: string | null) => void;
}): ReactNode {
  const t = useTranslations('work.quick');
  const plans = usePlanChoices(plan ?? undefined);
  const isListed = plan === null || plans.options.some(({ value }) => value === plan);
  const chosen = isListed ? [] : [{ value: plan, label: plans.chosenLabel ?? '…' }];
  return (
    <Select
      label={t('plan')}
      placeholder={t('noPlan')}
      searchable
      clearable
      filter={filterAnswered(plans.isAnswered)}
      nothingFoundMessage={t('nothing')}
      data={[...chosen, ...plans.options]}
      value={plan}
      onChange={onChange}
      // The words of the chosen plan stand in the field too; nobody typed them.
      onSearchChange={(typed) =>
        plans.search([...chosen, ...plans.options].some(({ label }) => label === typed) ? '' : typed)
      }
    />
  );
}
