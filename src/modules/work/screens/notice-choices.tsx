import { Checkbox } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { WorkApi } from '../contract.ts';
import { noticeChoicesQuery } from '../widgets/notice-queries.ts';
import { workApi } from '../widgets/work-queries.ts';
import classes from './notice-page.module.css';

type Kinds = WorkApi['put /api/notice-choices']['body']['kinds'];

/** Which kinds the person is told of, in the application and in the morning letter; each box is kept at once. */
export function NoticeChoices(): ReactNode {
  const t = useTranslations('work.notices.choices');
  const kinds = useTranslations('work.notices.kinds');
  const kit = useTranslations('kit');
  const chosen = useQuery(noticeChoicesQuery);
  const choose = useChoose();
  return (
    <section className={classes.section} aria-labelledby="chon">
      <h2 id="chon">{t('title')}</h2>
      <p className={classes.quiet}>{t('hint')}</p>
      {chosen.isPending && <RowSkeletons rows={6} label={kit('loading')} />}
      {chosen.isError && (
        <FailureNotice reason={chosen.error} place={t('title')} onRetry={() => void chosen.refetch()} />
      )}
      {chosen.data !== undefined && (
        <>
          {!chosen.data.mailGoesOut && <p className={classes.quiet}>{t('noMail')}</p>}
          <table className={classes.choices}>
            <thead>
              <tr>
                <th scope="col">{t('kind')}</th>
                <th scope="col">{t('app')}</th>
                <th scope="col">{t('mail')}</th>
              </tr>
            </thead>
            <tbody>
              {chosen.data.kinds.map(({ kind, app, mail }) => {
                const put = (change: Partial<{ app: boolean; mail: boolean }>): void =>
                  choose.mutate({
                    version: chosen.data.version,
                    kinds: chosen.data.kinds.map((one) => (one.kind === kind ? { ...one, ...change } : one)),
                  });
                return (
                  <tr key={kind}>
                    <th scope="row">{kinds(kind)}</th>
                    <td>
                      {kind === 'owed' ? (
                        <span className={classes.quiet}>{t('always')}</span>
                      ) : (
                        <Checkbox
                          aria-label={t('appOf', { kind: kinds(kind) })}
                          checked={app}
                          disabled={choose.isPending}
                          onChange={(event) => put({ app: event.currentTarget.checked })}
                        />
                      )}
                    </td>
                    <td>
                      <Checkbox
                        aria-label={t('mailOf', { kind: kinds(kind) })}
                        checked={mail}
                        disabled={choose.isPending}
                        onChange={(event) => put({ mail: event.currentTarget.checked })}
                      />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

function useChoose() {
  const t = useTranslations('work.notices.choices');
  const answers = useQueryClient();
  return useMutation({
    mutationFn: (body: { kinds: Kinds; version: number }) => workApi('put /api/notice-choices', { body }),
    onSuccess: (kept) => {
      answers.setQueryData(noticeChoicesQuery.queryKey, kept);
      showToast({ words: t('saved') });
    },
    onError: (reason) => {
      const why = reason instanceof ApiProblem ? reason.title : reason.message;
      showToast({ words: `${t('failed')}: ${why}`, tone: 'failed' });
      void answers.invalidateQueries({ queryKey: noticeChoicesQuery.queryKey });
    },
  });
}
