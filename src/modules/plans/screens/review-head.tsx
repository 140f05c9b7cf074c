import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import { HistoryButton } from '#modules/audit/widgets/history-button.tsx';
import type { Reading } from '#modules/documents/contract.ts';
import { documentsApi, originalAddress } from '#modules/documents/widgets/document-queries.ts';
import { clearToasts, showToast } from '#ui-kit/toast/show-toast.tsx';
import { asksOnly } from './asks-only.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import classes from './review-page.module.css';
import { rowsLeft } from './review-rows.ts';
import { capitalized } from './title-words.ts';
import type { CorrectReading } from './use-correct-reading.ts';
import type { ResolvedNames } from './use-resolutions.ts';
import type { ReviewFocus } from './use-review-focus.ts';

interface ReviewHeadProps {
  readonly reading: Reading;
  readonly names: ResolvedNames;
  readonly uncertain: number;
  readonly correct: CorrectReading;
  readonly focus: ReviewFocus;
}

/** What the document is, how much was found in it, what must still be looked at, and the act that ends the review. */
export function ReviewHead({ reading, names, uncertain, correct, focus }: ReviewHeadProps): ReactNode {
  const t = useTranslations('plans.review');
  const paper = useTranslations('documents.paper');
  const [confirming, setConfirming] = useState(false);
  const session = useSession();
  const putAside = usePutAside(reading);
  const { draft, dropped } = reading;
  const saved = correct.isSaving ? t('saving') : correct.savedOnce ? t('saved') : '';
  return (
    <header className={`${classes.head} no-print`}>
      <div className={classes.words}>
        <h1 className={classes.title} title={reading.title}>
          {capitalized(reading.title)}
        </h1>
        <ul className={classes.facts}>
          <li>
            {t(asksOnly(draft) ? 'facts.requests' : 'facts.tasks', {
              count: draft.tasks.length - dropped.length,
            })}
          </li>
          <li>{t('facts.duties', { count: draft.duties.length })}</li>
          <li>{t('facts.reporting', { count: rowsLeft(reading, 'reporting').length })}</li>
          <li>{t('facts.references', { count: rowsLeft(reading, 'references').length })}</li>
          {reading.isDraft && <li className={classes.draft}>{t('isDraft')}</li>}
          <li>
            <a href={originalAddress(reading.id)} download>
              {paper('original')}
            </a>
          </li>
        </ul>
      </div>
      <div className={classes.acts}>
        <span className={classes.saved} aria-live="polite">
          {saved}
        </span>
        <HistoryButton isInRow type="reading" id={reading.id} name={capitalized(reading.title)} />
        {mayDo(session, 'documents.put-aside-reading') && (
          <Button
            variant="subtle"
            color="gray"
            size="sm"
            loading={putAside.isPending}
            onClick={() => putAside.mutate()}
          >
            {t('putAside')}
          </Button>
        )}
        {uncertain > 0 && (
          <Button
            variant="light"
            color="bronze"
            size="sm"
            onClick={() => focus.walkUncertain(1)}
            title={t('nextKey')}
          >
            {t('uncertain', { count: uncertain })}
          </Button>
        )}
        {mayDo(session, 'plans.confirm-plan') && (
          <Button
            size="sm"
            disabled={names.preview.data === undefined || correct.isSaving || correct.conflict !== null}
            onClick={() => {
              clearToasts();
              setConfirming(true);
            }}
          >
            {t('take')}
          </Button>
        )}
      </div>
      {confirming && names.preview.data !== undefined && (
        <ConfirmDialog
          reading={reading}
          names={names}
          preview={names.preview.data}
          correct={correct}
          focus={focus}
          uncertain={uncertain}
          onClose={() => setConfirming(false)}
        />
      )}
    </header>
  );
}

function usePutAside(reading: Reading) {
  const t = useTranslations('plans.review');
  const kit = useTranslations('kit');
  const answers = useQueryClient();
  const navigate = useNavigate();
  const params = { reading: reading.id };
  const takeBack = async (version: number): Promise<void> => {
    await documentsApi('post /api/readings/{reading}/restore', { params, body: { version } });
    await answers.invalidateQueries({ queryKey: ['readings'] });
    await navigate({ to: '/nhap-van-ban/$reading', params });
  };
  return useMutation({
    mutationFn: () =>
      documentsApi('post /api/readings/{reading}/discard', { params, body: { version: reading.version } }),
    onSuccess: async (aside) => {
      showToast({
        words: t('asideDone'),
        undo: { words: kit('undo'), act: () => takeBack(aside.version) },
      });
      await answers.invalidateQueries({ queryKey: ['readings'] });
      await navigate({ to: '/nhap-van-ban' });
    },
    onError: (reason) => showToast({ words: `${t('asideFailed')}: ${reason.message}`, tone: 'failed' }),
  });
}
