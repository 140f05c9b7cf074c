import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { OrganizationName } from '#modules/organizations/widgets/organization-hover.tsx';
import { DeadlineChip } from '#modules/work/widgets/deadline-chip.tsx';
import { type ChipShape, type ChipTone, StatusChip } from '#ui-kit/chip/status-chip.tsx';
import { formatDate, formatMoment } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import type { InspectionShape, RemedyShape } from '../../contract/inspections.ts';
import { FileFace } from '../file-strip.tsx';
import classes from './inspections.module.css';
import { RemedyForm, type RemedyFormKind } from './remedy-form.tsx';
import { useActOnRemedy } from './use-act-on-remedy.ts';

interface RemedyProps {
  readonly inspection: InspectionShape;
  readonly remedy: RemedyShape;
  readonly number: number;
}

const looks: Readonly<Record<RemedyShape['state'], { readonly shape: ChipShape; readonly tone: ChipTone }>> =
  {
    open: { shape: 'ring', tone: 'calm' },
    reported: { shape: 'half', tone: 'work' },
    returned: { shape: 'loop', tone: 'warn' },
    accepted: { shape: 'check', tone: 'good' },
  };

/** One thing that has to be put right: whose, by when, how far, what happened, and what may be done about it. */
export function RemedyCard({ inspection, remedy, number }: RemedyProps): ReactNode {
  const t = useTranslations('records.inspections');
  const { state, deadline, organization, words, steps, findingId } = remedy;
  const finding = inspection.findings.find(({ id }) => id === findingId);
  const lies = state === 'open' || state === 'returned';
  const isLate = lies && deadline?.standing === 'overdue';
  return (
    <li
      className={classes.remedy}
      data-state={state}
      data-late={isLate || undefined}
      id={`khac-phuc-${remedy.id}`}
    >
      <div className={classes.remedyHead}>
        <strong>{number}.</strong>
        <OrganizationName {...organization} />
        <StatusChip {...looks[state]}>{t(`remedy.states.${state}`)}</StatusChip>
        {deadline === null && <span className={classes.quiet}>{t('remedy.noEnd')}</span>}
        {deadline !== null && lies && <DeadlineChip deadline={deadline} />}
        {(deadline?.standing === 'closed-late' || deadline?.standing === 'reported-late') && (
          <StatusChip shape="triangle" tone="calm">
            {t('remedy.reportedLate')}
          </StatusChip>
        )}
        {deadline !== null && (
          <span className={classes.quiet}>{t('remedy.until', { day: formatDate(deadline.day) })}</span>
        )}
      </div>
      <p className={classes.words}>{words}</p>
      {finding !== undefined && (
        <p className={classes.quiet}>{t('view.fromFinding', { words: finding.words })}</p>
      )}
      {steps.length > 0 && <Steps steps={steps} state={state} />}
      <Acts inspection={inspection} remedy={remedy} number={number} />
    </li>
  );
}

function Steps({ steps, state }: Pick<RemedyShape, 'steps' | 'state'>): ReactNode {
  const t = useTranslations('records.inspections');
  return (
    <ol className={classes.steps} aria-label={t('view.history')}>
      {steps.map((step) => (
        <li key={step.id} className={classes.marked}>
          <p className={classes.quiet}>
            {step.by} {t(`remedy.steps.${step.kind}`, { day: step.day === null ? '' : formatDate(step.day) })}
            {step.toldHow !== null && step.toldHow !== 'link' && (
              <> ({t('remedy.told', { how: t(`remedy.toldHow.${step.toldHow}`) })})</>
            )}
            {`, ${formatMoment(step.at)}`}
            {step.toldHow === 'link' && <ByLink isJudged={state !== 'reported' || step !== steps.at(-1)} />}
          </p>
          {step.words !== '' && <p className={classes.words}>{step.words}</p>}
          {step.files.length > 0 && (
            <ul className={classes.files}>
              {step.files.map((file) => (
                <li key={file.id}>
                  <FileFace file={file} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

/** It came without anybody signing in: marked until whoever inspected has judged it. */
function ByLink({ isJudged }: { isJudged: boolean }): ReactNode {
  const t = useTranslations('records.inspections.remedy');
  if (isJudged) return <> ({t('byLink')})</>;
  return (
    <>
      {' '}
      <StatusChip shape="ring" tone="warn">
        {t('byLink')}
      </StatusChip>
    </>
  );
}

const FORMS: readonly RemedyFormKind[] = ['report', 'accept', 'return', 'move-end'];

function Acts({ inspection, remedy, number }: RemedyProps): ReactNode {
  const t = useTranslations('records.inspections.remedy');
  const [open, setOpen] = useState<RemedyFormKind | null>(null);
  const takeBack = useActOnRemedy(inspection.id, remedy);
  const { acts, side, state } = remedy;
  if (acts.length === 0) return null;
  if (open !== null && acts.includes(open))
    return (
      <RemedyForm
        kind={open}
        inspection={inspection}
        remedy={remedy}
        number={number}
        onClose={() => setOpen(null)}
      />
    );
  const names: Readonly<Record<RemedyFormKind, string>> = {
    report: side === 'inspector' ? t('enter') : state === 'reported' ? t('reportMore') : t('report'),
    accept: t('accept'),
    return: t('return'),
    'move-end': t('moveEnd'),
  };
  const first = side === 'body' ? 'report' : state === 'reported' ? 'accept' : null;
  return (
    <>
      <div className={`${classes.chips} no-print`} role="group" aria-label={t('actsOf', { number })}>
        {FORMS.filter((kind) => acts.includes(kind)).map((kind) => (
          <Button
            key={kind}
            size="compact-sm"
            variant={kind === first ? 'filled' : 'default'}
            onClick={() => setOpen(kind)}
          >
            {names[kind]}
          </Button>
        ))}
        {side === 'inspector' && remedy.obligationId !== null && state !== 'accepted' && (
          <LinkButton
            size="compact-sm"
            variant="default"
            to="/nhiem-vu/$obligation"
            params={{ obligation: remedy.obligationId }}
            hash="lien-ket"
          >
            {t('askByLink')}
          </LinkButton>
        )}
        {acts.includes('take-back') && (
          <Button
            size="compact-sm"
            variant="subtle"
            loading={takeBack.isPending}
            onClick={() => takeBack.mutate({ kind: 'take-back' })}
          >
            {t('takeBack')}
          </Button>
        )}
      </div>
      {takeBack.isError && <FailureNotice reason={takeBack.error} place={t('failed')} />}
    </>
  );
}
