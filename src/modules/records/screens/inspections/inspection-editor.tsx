import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import type { InspectionShape, InspectionState } from '../../contract/inspections.ts';
import { EditAbout } from './edit-about.tsx';
import { EditFindings } from './edit-findings.tsx';
import { EditRemedies } from './edit-remedies.tsx';
import {
  canSave,
  contentOfDraft,
  type DraftLack,
  draftOf,
  type InspectionDraft,
  lacksOfDraft,
} from './inspection-draft.ts';
import { inspectionsApi, useInspectionWrite } from './inspection-queries.ts';
import classes from './inspections.module.css';

/** An inspection being written: what it was, what was found, what has to be put right; saved, then sent to its bodies. */
export function InspectionEditor({ inspection }: { readonly inspection: InspectionShape }): ReactNode {
  const t = useTranslations('records.inspections.edit');
  const [draft, setDraft] = useState(() => draftOf(inspection));
  const [seen, setSeen] = useState(inspection.version);
  const [isChanged, setChanged] = useState(false);
  const change = (part: Partial<InspectionDraft>): void => {
    setChanged(true);
    setDraft((now) => ({ ...now, ...part }));
  };
  const lacks = lacksOfDraft(draft);
  const writing = useWriting(inspection, draft, (now) => {
    setSeen(now.version);
    setDraft(draftOf(now));
    setChanged(false);
  });
  const { save, send, drop } = writing;
  const failure = send.error ?? save.error ?? drop.error;
  const isConflict = failure instanceof ApiProblem && failure.code === 'version-conflict';
  const missing = lacks.filter((lack) => lack !== 'badDay').map((lack) => t(`lack.${lack as ShownLack}`));
  return (
    <>
      {isConflict && inspection.version !== seen && (
        <BothTexts
          stands={inspection}
          draft={draft}
          onTake={() => {
            setDraft(draftOf(inspection));
            setSeen(inspection.version);
            setChanged(false);
            for (const one of [save, send, drop]) one.reset();
          }}
          onKeep={() => {
            for (const one of [send, drop]) one.reset();
            save.mutate(inspection.version);
          }}
        />
      )}
      <EditAbout draft={draft} onChange={change} />
      <EditFindings draft={draft} onChange={change} />
      <EditRemedies draft={draft} onChange={change} />
      <div className={`${classes.foot} no-print`}>
        {missing.length > 0 && (
          <p className={classes.quiet} role="status">
            {t('lacks', { list: missing.join('; ') })}
          </p>
        )}
        {failure !== null && !isConflict && <FailureNotice reason={failure} place={t('failed')} />}
        <div className={classes.acts}>
          {isChanged && <span className={classes.quiet}>{t('unsaved')}</span>}
          <Button variant="subtle" loading={drop.isPending} onClick={() => drop.mutate(seen)}>
            {t('drop')}
          </Button>
          <Button
            variant="default"
            loading={save.isPending}
            disabled={!canSave(lacks)}
            onClick={() => save.mutate(seen)}
          >
            {t('save')}
          </Button>
          <Button loading={send.isPending} disabled={lacks.length > 0} onClick={() => send.mutate(seen)}>
            {t('send')}
          </Button>
        </div>
      </div>
    </>
  );
}

type ShownLack = Exclude<DraftLack, 'badDay'>;

/** Saving, sending and dropping; each names the version that was seen. */
function useWriting(
  { id }: InspectionShape,
  draft: InspectionDraft,
  onWritten: (now: InspectionShape) => void,
) {
  const t = useTranslations('records.inspections.edit');
  const kit = useTranslations('kit');
  const params = { inspection: id };
  const write = async (version: number): Promise<InspectionShape> => {
    const now = await inspectionsApi('put /api/inspections/{inspection}', {
      params,
      body: { ...contentOfDraft(draft), version },
    });
    onWritten(now);
    return now;
  };
  const move = (version: number, state: InspectionState): Promise<InspectionShape> =>
    inspectionsApi('patch /api/inspections/{inspection}', { params, body: { version, state } });
  const save = useInspectionWrite(id, write, () => ({ words: t('saved') }));
  const send = useInspectionWrite(
    id,
    async (version: number) => {
      const saved = await write(version);
      return inspectionsApi('post /api/inspections/{inspection}/send', {
        params,
        body: { version: saved.version },
      });
    },
    () => ({
      words: t('sent'),
      undo: { words: kit('undo'), act: (now) => move(now.version, 'draft') },
    }),
  );
  const drop = useInspectionWrite(
    id,
    (version: number) => move(version, 'dropped'),
    () => ({
      words: t('dropped'),
      undo: { words: kit('undo'), act: (now) => move(now.version, 'draft') },
    }),
  );
  return { save, send, drop };
}

interface BothTextsProps {
  readonly stands: InspectionShape;
  readonly draft: InspectionDraft;
  readonly onTake: () => void;
  readonly onKeep: () => void;
}

/** Somebody else was faster: what is kept and what was written, side by side. */
function BothTexts({ stands, draft, onTake, onKeep }: BothTextsProps): ReactNode {
  const t = useTranslations('records.inspections.edit');
  const say = (parts: Pick<InspectionDraft, 'title' | 'summary' | 'findings' | 'remedies'>): string =>
    [parts.title, parts.summary, ...[...parts.findings, ...parts.remedies].map(({ words }) => `– ${words}`)]
      .filter((words) => words !== '')
      .join('\n');
  return (
    <div className={classes.conflict} role="alert">
      <p>{t('conflict', { by: stands.changed.by })}</p>
      <div className={classes.both}>
        <div>
          <p className={classes.quiet}>{t('theirs')}</p>
          <blockquote>{say(draftOf(stands))}</blockquote>
        </div>
        <div>
          <p className={classes.quiet}>{t('mine')}</p>
          <blockquote>{say(draft)}</blockquote>
        </div>
      </div>
      <div className={classes.acts}>
        <Button size="sm" variant="default" onClick={onTake}>
          {t('takeTheirs')}
        </Button>
        <Button size="sm" onClick={onKeep}>
          {t('keepMine')}
        </Button>
      </div>
    </div>
  );
}
