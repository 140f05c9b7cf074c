import { SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { arrangeParts } from '#kernel/composition/arrange-parts.ts';
import type { ManuscriptHead } from '#kernel/composition/manuscript.ts';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { usePageTitle } from '#ui-kit/page/page.tsx';
import type { Manuscript } from '../../contract.ts';
import { AddPart } from './add-part.tsx';
import { DeskHead } from './desk-head.tsx';
import { FootFields, HeadFields } from './head-fields.tsx';
import { Outline } from './outline.tsx';
import { PageFindings } from './page-findings.tsx';
import { PagePreview } from './page-preview.tsx';
import { PartCard } from './part-card.tsx';
import { useManuscript } from './use-manuscript.ts';
import { usePartActs } from './use-part-acts.ts';
import classes from './writing.module.css';
import { WritingConflict } from './writing-conflict.tsx';

type Side = 'writing' | 'page';

/** A pause before the pages are set anew. */
const PAUSE = 500;

/** The desk at which a plan is written: outline, words, and the true page beside them. */
export function ManuscriptDesk({ opened }: { opened: Manuscript }): ReactNode {
  const t = useTranslations('plans.writing');
  const writing = useManuscript(opened);
  const { content, saved, conflict, failure, writer } = writing;
  const may = mayDo(useSession(), 'plans.write-plan') && saved.state === 'writing' && conflict === null;
  const [side, setSide] = useState<Side>('writing');
  const [version] = useDebouncedValue(saved.version, PAUSE);
  const acts = usePartActs(writer, opened.pen);
  const fold = useRef<HTMLDetailsElement>(null);
  const numbers = useMemo(() => arrangeParts(content).numbers, [content]);
  const changeHead = useCallback(
    (head: Partial<ManuscriptHead>) => writer.change((all) => ({ ...all, head: { ...all.head, ...head } })),
    [writer],
  );
  const title = content.head.subject.trim() || t('untitled');
  usePageTitle(title);
  const nameOf = (id: string): string => {
    const index = content.parts.findIndex((part) => part.id === id);
    return `${numbers[index] ?? ''} ${content.parts[index]?.text.trim().slice(0, 60) ?? ''}`.trim();
  };
  return (
    <div className={classes.desk}>
      <DeskHead writing={writing} title={title} />
      {conflict !== null && <WritingConflict conflict={conflict} settle={writer.settle} />}
      {failure !== null && (
        <FailureNotice reason={failure} place={t('failedSave')} onRetry={() => void writer.flush()} />
      )}
      <SegmentedControl
        className={`${classes.sides} no-print`}
        aria-label={t('sides')}
        value={side}
        onChange={(value) => setSide(value === 'page' ? 'page' : 'writing')}
        data={[
          { value: 'writing', label: t('side.writing') },
          { value: 'page', label: t('side.page') },
        ]}
      />
      <details ref={fold} className={`${classes.outlineFold} no-print`}>
        <summary>{t('outline')}</summary>
        <Outline
          parts={content.parts}
          numbers={numbers}
          may={may}
          acts={acts}
          onGo={() => fold.current?.removeAttribute('open')}
        />
      </details>
      <div className={classes.panes} data-side={side}>
        <Outline parts={content.parts} numbers={numbers} may={may} acts={acts} />
        <div className={classes.words}>
          <HeadFields head={content.head} may={may} onChange={changeHead} />
          {content.parts.map((part, index) => (
            <PartCard
              key={part.id}
              part={part}
              number={numbers[index] ?? ''}
              year={content.head.year}
              may={may}
              acts={acts}
            />
          ))}
          {may && <AddPart behind={null} acts={acts} />}
          <FootFields head={content.head} may={may} onChange={changeHead} />
        </div>
        <aside className={classes.preview} aria-label={t('side.page')}>
          <PagePreview manuscript={saved.id} version={version} />
          <PageFindings manuscript={saved.id} version={version} nameOf={nameOf} />
        </aside>
      </div>
    </div>
  );
}
