import { Button, NumberInput, Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { AdministrationTabs } from '#modules/access/widgets/administration-tabs.tsx';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import { ObjectHistory } from '#modules/audit/widgets/object-history.tsx';
import { workingDaysQuery } from '#modules/calendar/widgets/calendar-queries.ts';
import { dayHere } from '#ui-kit/clock/day-here.ts';
import { formatMoment } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import { type RuleText, readRuleConflict, useSetRule, type WorkRule, workRuleQuery } from './use-set-rule.ts';
import classes from './work-rule.module.css';

/** The rule on more time: how often, who decides, what that means, and who set it when. */
export function WorkRulePage(): ReactNode {
  const t = useTranslations('work.rule');
  const kit = useTranslations('kit');
  const session = useSession();
  const rule = useQuery(workRuleQuery);
  return (
    <Page title={t('title')} lead={t('lead')} width="reading">
      <AdministrationTabs />
      {rule.isPending && <RowSkeletons rows={9} label={kit('loading')} />}
      {rule.isError && (
        <FailureNotice reason={rule.error} place={t('failed')} onRetry={() => void rule.refetch()} />
      )}
      {rule.data !== undefined && <RuleForm rule={rule.data} may={mayDo(session, 'work.set-rules')} />}
      <MeaningOfBefore />
      <section className={classes.section} aria-labelledby="rule-history">
        <h2 id="rule-history">{t('history')}</h2>
        <ObjectHistory type="work-rule" id={session.realm.id} />
      </section>
    </Page>
  );
}

function RuleForm({ rule, may }: { rule: WorkRule; may: boolean }): ReactNode {
  const t = useTranslations('work.rule');
  // What is typed stays through whatever is loaded meanwhile; it is sent over the version in which it was begun.
  const [draft, setDraft] = useState<(RuleText & { readonly seen: number }) | null>(null);
  const set = useSetRule();
  const { mostExtensions, giverDecides } = draft ?? rule;
  const isWhole = Number.isInteger(mostExtensions) && mostExtensions >= 0 && mostExtensions <= 12;
  const write = (part: Partial<RuleText>): void =>
    setDraft({ mostExtensions, giverDecides, seen: draft?.seen ?? rule.version, ...part });
  const send = (version: number): void =>
    set.mutate({ mostExtensions, giverDecides, version, before: rule }, { onSuccess: () => setDraft(null) });
  const drop = (): void => {
    setDraft(null);
    set.reset();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isWhole && draft !== null) send(readRuleConflict(set.error)?.version ?? draft.seen);
  };
  return (
    <form className={classes.card} onSubmit={submit}>
      <NumberInput
        label={t('most')}
        description={t('mostHint')}
        min={0}
        max={12}
        allowDecimal={false}
        clampBehavior="none"
        classNames={{ wrapper: classes.number ?? '' }}
        disabled={!may}
        error={!isWhole && t('badMost')}
        value={Number.isNaN(mostExtensions) ? '' : mostExtensions}
        onChange={(value) => write({ mostExtensions: value === '' ? Number.NaN : Number(value) })}
      />
      <Radio.Group
        label={t('decider')}
        value={giverDecides ? 'both' : 'above'}
        onChange={(value) => write({ giverDecides: value === 'both' })}
      >
        <div className={classes.choices}>
          <Radio value="both" label={t('deciders.both')} disabled={!may} />
          <Radio value="above" label={t('deciders.above')} disabled={!may} />
        </div>
      </Radio.Group>
      {set.isError && <Refusal reason={set.error} onDrop={drop} />}
      <div className={`${classes.acts} no-print`}>
        <p className={classes.quiet}>
          {rule.changed === null
            ? t('usual')
            : t('changed', { by: rule.changed.by, moment: formatMoment(rule.changed.at) })}
          {!may && ` ${t('readOnly')}`}
        </p>
        {may && (
          <Button type="submit" loading={set.isPending} disabled={draft === null || !isWhole}>
            {readRuleConflict(set.error) === null ? t('save') : t('conflict.mine')}
          </Button>
        )}
      </div>
      <Meaning most={isWhole ? mostExtensions : rule.mostExtensions} giverDecides={giverDecides} />
    </form>
  );
}

/** Why the rule was not saved; where somebody was quicker, both rules. */
function Refusal({ reason, onDrop }: { reason: Error; onDrop: () => void }): ReactNode {
  const t = useTranslations('work.rule.conflict');
  const deciders = useTranslations('work.rule.deciders');
  const conflict = readRuleConflict(reason);
  if (conflict === null) return <FailureNotice reason={reason} />;
  const say = ({ mostExtensions, giverDecides }: RuleText): string =>
    t('line', { count: mostExtensions, decider: deciders(giverDecides ? 'both' : 'above') });
  return (
    <div className={classes.conflict} role="alert">
      <p>
        <strong>{t('title', { by: conflict.changedBy, moment: formatMoment(conflict.changedAt) })}</strong>
      </p>
      <dl>
        <dt>{t('stands')}</dt>
        <dd>{say(conflict.stands)}</dd>
        <dt>{t('yours')}</dt>
        <dd>{say(conflict.yours)}</dd>
      </dl>
      <Button size="xs" variant="default" onClick={onDrop}>
        {t('drop')}
      </Button>
    </div>
  );
}

function Meaning({ most, giverDecides }: { most: number; giverDecides: boolean }): ReactNode {
  const t = useTranslations('work.rule.means');
  return (
    <section className={classes.means} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <ul>
        {most === 0 ? (
          <li>{t('none')}</li>
        ) : (
          <>
            <li>{t('times', { count: most })}</li>
            <li>{t(giverDecides ? 'both' : 'above')}</li>
            <li>{t('later')}</li>
            <li>{t('told')}</li>
          </>
        )}
        <li>{t('reminded')}</li>
      </ul>
    </section>
  );
}

/** The other half of what a deadline means stands with the working days: said here, changed there. */
function MeaningOfBefore(): ReactNode {
  const t = useTranslations('work.rule.strict');
  const [today] = useState(dayHere);
  const table = useQuery(workingDaysQuery(Number(today.slice(0, 4))));
  return (
    <section className={classes.section} aria-labelledby="rule-strict">
      <h2 id="rule-strict">{t('title')}</h2>
      <p>
        {table.data === undefined ? '…' : t(table.data.strictBefore ? 'strict' : 'mild')}{' '}
        <Link to="/quan-tri/ngay-lam-viec" className="no-print">
          {t('change')}
        </Link>
      </p>
    </section>
  );
}
