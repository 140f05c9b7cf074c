import { ScrollArea, SegmentedControl, Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import type { Reading } from '#modules/documents/contract.ts';
import { collectMarks } from '#modules/documents/widgets/collect-marks.ts';
import { FillScan } from '#modules/documents/widgets/fill-scan.tsx';
import { PaperOrScan } from '#modules/documents/widgets/paper-or-scan.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { usePageTitle } from '#ui-kit/page/page.tsx';
import { asksOnly } from './asks-only.ts';
import { reviewTabs } from './review-address.ts';
import { ReviewConflict } from './review-conflict.tsx';
import { ReviewHead } from './review-head.tsx';
import { ReviewInfo } from './review-info.tsx';
import { ReviewNames } from './review-names.tsx';
import { ReviewOthers } from './review-others.tsx';
import classes from './review-page.module.css';
import { ReviewReporting } from './review-reporting.tsx';
import { ReviewTasks } from './review-tasks.tsx';
import { useCorrectReading } from './use-correct-reading.ts';
import { useHoveredValue } from './use-hovered-value.ts';
import { useResolutions } from './use-resolutions.ts';
import { useReviewFocus } from './use-review-focus.ts';
import { uncertainPlaces, valuesOfDraft } from './values-of-draft.ts';

/** The desk of the review: head, paper, and what was understood. */
export function ReviewDesk({ reading }: { reading: Reading }): ReactNode {
  const t = useTranslations('plans.review');
  const paperWords = useTranslations('documents.paper');
  const { tab = 'info' } = useSearch({ from: '/shell/nhap-van-ban/$reading' });
  const navigate = useNavigate({ from: '/nhap-van-ban/$reading' });
  const { draft, dropped } = reading;
  usePageTitle(reading.title);

  const correct = useCorrectReading(reading.id);
  const maySettle = mayDo(useSession(), 'plans.confirm-plan');
  const names = useResolutions(reading.id, reading.version, maySettle);
  const tabs = reviewTabs.filter((name) => name !== 'bodies' || maySettle);
  const printed = names.preview.data?.names;
  const uncertain = useMemo(() => {
    const settled = (printed ?? []).map((name) => ({
      ...name,
      certain: name.certain || name.name in names.chosen,
    }));
    return uncertainPlaces(draft, settled, dropped);
  }, [draft, dropped, printed, names.chosen]);
  const focus = useReviewFocus(uncertain);
  const list = useHoveredValue(focus.light);
  const marks = useMemo(() => collectMarks(valuesOfDraft(draft)), [draft]);
  const counts = {
    info: uncertain.filter((id) => id.startsWith('document.')).length,
    tasks: draft.tasks.length - dropped.length,
    bodies: printed?.length ?? 0,
    reporting: draft.reporting.length,
    others: draft.references.length + draft.duties.length,
  };

  return (
    <div className={classes.desk}>
      <ReviewHead
        reading={reading}
        names={names}
        uncertain={uncertain.length}
        correct={correct}
        focus={focus}
      />
      {correct.conflict !== null && <ReviewConflict correct={correct} />}
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
        <section className={classes.paper} aria-label={t('paper')}>
          <ScrollArea
            className={classes.scroll ?? ''}
            type="auto"
            viewportProps={reachable(paperWords('label'))}
          >
            <PaperOrScan
              reading={reading.id}
              scan={reading.scan}
              tree={reading.tree}
              label={paperWords('label')}
              marks={marks}
              lit={focus.lit ?? focus.goTo?.id ?? null}
              goTo={focus.goTo}
              onHover={focus.light}
              onPick={focus.showEntry}
            />
          </ScrollArea>
        </section>
        <section className={classes.understood} aria-label={t('understood')}>
          <Tabs
            value={tabs.includes(tab) ? tab : 'info'}
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
                <ReviewInfo tree={reading.tree} draft={draft} correct={correct} focus={focus} />
              </Tabs.Panel>
              <Tabs.Panel value="tasks">
                <ReviewTasks draft={draft} dropped={dropped} correct={correct} focus={focus} />
              </Tabs.Panel>
              <Tabs.Panel value="bodies">
                <ReviewNames names={names} />
              </Tabs.Panel>
              <Tabs.Panel value="reporting">
                <ReviewReporting draft={draft} focus={focus} />
              </Tabs.Panel>
              <Tabs.Panel value="others">
                <ReviewOthers draft={draft} focus={focus} />
              </Tabs.Panel>
            </div>
          </Tabs>
        </section>
      </div>
    </div>
  );
}

/** The paper scrolls by itself, so it must be reachable by keyboard and have a name. */
function reachable(label: string) {
  return { tabIndex: 0, role: 'region', 'aria-label': label };
}
