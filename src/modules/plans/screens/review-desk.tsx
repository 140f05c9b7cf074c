import { SegmentedControl, Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import type { Reading } from '#modules/documents/contract.ts';
import { FillScan } from '#modules/documents/widgets/fill-scan.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { usePageTitle } from '#ui-kit/page/page.tsx';
import { asksOnly } from './asks-only.ts';
import { type ReviewTab, reviewTabs } from './review-address.ts';
import { ReviewConflict } from './review-conflict.tsx';
import { ReviewHead } from './review-head.tsx';
import { ReviewInfo } from './review-info.tsx';
import { ReviewNames } from './review-names.tsx';
import { ReviewOthers } from './review-others.tsx';
import classes from './review-page.module.css';
import { ReviewPaper } from './review-paper.tsx';
import { ReviewReporting } from './review-reporting.tsx';
import { rowsLeft } from './review-rows.ts';
import { ReviewTasks } from './review-tasks.tsx';
import { ReviewTyped } from './review-typed.tsx';
import { type CorrectReading, useCorrectReading } from './use-correct-reading.ts';
import { useGiveWords } from './use-give-words.ts';
import { useHoveredValue } from './use-hovered-value.ts';
import { usePaperDrag } from './use-paper-drag.ts';
import { type ResolvedNames, useResolutions } from './use-resolutions.ts';
import { type ReviewFocus, useReviewFocus } from './use-review-focus.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { type TaskActs, useTaskActs } from './use-task-acts.ts';
import { uncertainPlaces } from './values-of-draft.ts';

/** The desk of the review: head, paper, and what was understood. */
export function ReviewDesk({ reading }: { reading: Reading }): ReactNode {
  const t = useTranslations('plans.review');
  const { tab = 'info' } = useSearch({ from: '/shell/nhap-van-ban/$reading' });
  usePageTitle(reading.title);
  const correct = useCorrectReading(reading.id);
  const maySettle = mayDo(useSession(), 'plans.confirm-plan');
  const names = useResolutions(reading, correct, maySettle);
  const tabs = reviewTabs.filter((name) => name !== 'bodies' || maySettle);
  const uncertain = useUncertain(reading, names);
  const focus = useReviewFocus(uncertain);
  const acts = useTaskActs(reading, correct);
  const { save, may } = correct;
  const seen = useRef({ save, focus });
  useEffect(() => {
    seen.current = { save, focus };
  });
  const markSeen = useCallback(
    (place: string) => {
      const { save: keep, focus: walk } = seen.current;
      keep({ seen: { [place]: true } }, { said: t('seenDone'), onSaved: () => walk.walkUncertain(1) });
    },
    [t],
  );
  const onSeen = may ? markSeen : null;
  useReviewKeys({ focus, correct, acts, dropped: reading.dropped, onSeen });
  const desk = useRef<HTMLDivElement>(null);
  const give = useGiveWords(reading, correct, acts);
  usePaperDrag(desk, give);
  const open = tabs.includes(tab) ? tab : 'info';
  return (
    <div className={classes.desk} ref={desk}>
      <ReviewHead
        reading={reading}
        names={names}
        uncertain={uncertain.length}
        correct={correct}
        focus={focus}
      />
      {may && <ReviewTyped reading={reading} correct={correct} />}
      {correct.conflict !== null && (
        <ReviewConflict
          key={JSON.stringify(correct.conflict.change)}
          conflict={correct.conflict}
          correct={correct}
        />
      )}
      {correct.failure !== null && <FailureNotice reason={correct.failure} place={t('failedSave')} />}
      <FillScan reading={reading} />
      <SegmentedControl
        className={classes.sides ?? ''}
        aria-label={t('sides')}
        value={focus.side}
        onChange={(value) => focus.chooseSide(value === 'paper' ? 'paper' : 'understood')}
        data={[
          { value: 'understood', label: t('understood') },
          { value: 'paper', label: t('paper') },
        ]}
      />
      <div className={classes.panes} data-side={focus.side}>
        <ReviewPaper
          reading={reading}
          focus={focus}
          editing={acts.editing}
          isHead={open === 'info'}
          onGive={may ? give : null}
        />
        <Understood
          reading={reading}
          open={open}
          tabs={tabs}
          uncertain={uncertain}
          parts={{ names, correct, focus, acts, onSeen }}
        />
      </div>
    </div>
  );
}

/** The places that still wait for a person. */
function useUncertain(reading: Reading, names: ResolvedNames): readonly string[] {
  const printed = names.preview.data?.names;
  return useMemo(() => {
    const { seen } = reading.corrections;
    const settled = (printed ?? []).map((name) => ({
      ...name,
      certain: name.certain || name.name in names.chosen || seen?.[`names.${name.name}`] === true,
    }));
    return uncertainPlaces(reading, settled);
  }, [reading, printed, names.chosen]);
}

interface UnderstoodProps {
  readonly reading: Reading;
  readonly open: ReviewTab;
  readonly tabs: readonly ReviewTab[];
  readonly uncertain: readonly string[];
  readonly parts: {
    readonly names: ResolvedNames;
    readonly correct: CorrectReading;
    readonly focus: ReviewFocus;
    readonly acts: TaskActs;
    readonly onSeen: ((place: string) => void) | null;
  };
}

/** What was understood, a tab for each kind of thing. */
function Understood({ reading, open, tabs, uncertain, parts }: UnderstoodProps): ReactNode {
  const t = useTranslations('plans.review');
  const navigate = useNavigate({ from: '/nhap-van-ban/$reading' });
  const { names, correct, focus, acts, onSeen } = parts;
  const list = useHoveredValue(focus.light);
  const { draft, dropped, order } = reading;
  const counts = {
    info: uncertain.filter((id) => id.startsWith('document.')).length,
    tasks: order.filter((index) => !dropped.includes(index)).length,
    bodies: names.preview.data?.names.length ?? 0,
    reporting: rowsLeft(reading, 'reporting').length,
    others: rowsLeft(reading, 'references').length + draft.duties.length,
  };
  return (
    <section className={classes.understood} aria-label={t('understood')}>
      <Tabs
        value={open}
        onChange={(value) => {
          const next = reviewTabs.find((name) => name === value);
          void navigate({ search: { tab: next }, replace: true, resetScroll: false });
        }}
        keepMounted={false}
        className={classes.tabs ?? ''}
      >
        <Tabs.List>
          {tabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`tabs.${name === 'tasks' && asksOnly(draft) ? 'requests' : name}`)}{' '}
              {counts[name] > 0 && <span className={classes.count}>{counts[name]}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <div className={classes.panel} ref={list}>
          <Tabs.Panel value="info">
            <ReviewInfo reading={reading} correct={correct} focus={focus} onSeen={onSeen} />
          </Tabs.Panel>
          <Tabs.Panel value="tasks">
            <ReviewTasks reading={reading} correct={correct} focus={focus} acts={acts} onSeen={onSeen} />
          </Tabs.Panel>
          <Tabs.Panel value="bodies">
            <ReviewNames names={names} />
          </Tabs.Panel>
          <Tabs.Panel value="reporting">
            <ReviewReporting reading={reading} focus={focus} correct={correct} onSeen={onSeen} />
          </Tabs.Panel>
          <Tabs.Panel value="others">
            <ReviewOthers reading={reading} focus={focus} correct={correct} onSeen={onSeen} />
          </Tabs.Panel>
        </div>
      </Tabs>
    </section>
  );
}
