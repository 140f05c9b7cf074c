import { Button, FileButton, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import { documentsApi } from '#modules/documents/widgets/document-queries.ts';
import { uploadFile } from '#ui-kit/client/upload-file.ts';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import tables from '#ui-kit/table/table.module.css';
import { workApi } from '../../widgets/work-queries.ts';
import classes from './urgent.module.css';
import { UrgentEnd } from './urgent-end.tsx';
import { urgentListQuery } from './urgent-queries.ts';
import { UrgentState } from './urgent-state.tsx';

/** Urgent requests: a letter is pasted or dropped and read; what runs stands first. */
export function UrgentList(): ReactNode {
  const t = useTranslations('work.urgent');
  const list = useQuery(urgentListQuery);
  const mayRun = mayDo(useSession(), 'work.run-urgent');
  return (
    <Page title={t('title')} lead={t('lead')}>
      {mayRun && <LetterBox />}
      {list.isError && (
        <FailureNotice reason={list.error} place={t('failed')} onRetry={() => void list.refetch()} />
      )}
      {list.isPending && <RowSkeletons rows={4} label={t('loading')} />}
      {list.data?.requests.length === 0 && <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>}
      {list.data !== undefined && list.data.requests.length > 0 && (
        <div className={tables.frame}>
          <table className={tables.table}>
            <thead>
              <tr>
                <th scope="col">{t('setup.subject')}</th>
                <th scope="col">{t('asked')}</th>
                <th scope="col">{t('end')}</th>
                <th scope="col">{t('progressHead')}</th>
                <th scope="col">{t('stateHead')}</th>
              </tr>
            </thead>
            <tbody>
              {list.data.requests.map((one) => (
                <tr key={one.id}>
                  <td data-head>
                    <Link
                      to="/yeu-cau/$urgent"
                      params={{ urgent: one.id }}
                      data-row
                      className={classes.subject ?? ''}
                    >
                      {one.title}
                    </Link>
                  </td>
                  <td>{[one.asker, one.number].filter(Boolean).join(' · ')}</td>
                  <td data-short>
                    <UrgentEnd urgent={one} />
                  </td>
                  <td data-short>
                    {one.asked === 0 ? '—' : t('progress', { answered: one.answered, asked: one.asked })}
                  </td>
                  <td data-short>
                    <UrgentState state={one.state} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  );
}

/** Where a letter is pasted or dropped; reading it begins the request. */
function LetterBox(): ReactNode {
  const t = useTranslations('work.urgent');
  const [text, setText] = useState('');
  const answers = useQueryClient();
  const navigate = useNavigate();
  const begin = useMutation({
    mutationFn: async (given: string | File) => {
      const reading =
        typeof given === 'string'
          ? await documentsApi('post /api/readings/pasted', { body: { text: given } })
          : await uploadFile<{ readonly id: string }>('/api/readings', given, () => undefined);
      return workApi('post /api/urgent-requests', { body: { readingId: reading.id } });
    },
    onSuccess: async (urgent) => {
      void answers.invalidateQueries({ queryKey: ['work'] });
      void answers.invalidateQueries({ queryKey: ['readings'] });
      await navigate({ to: '/yeu-cau/$urgent', params: { urgent: urgent.id } });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') begin.mutate(text);
  };
  const take = (file: File | null): void => {
    if (file !== null) begin.mutate(file);
  };
  return (
    <form className={`${classes.box} no-print`} onSubmit={submit}>
      <Textarea
        label={t('paste')}
        description={`${t('dropHere')} ${t('pasteHint')}`}
        autosize
        minRows={4}
        maxRows={14}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          // Words that are dragged in stay words.
          const file = event.dataTransfer.files[0];
          if (file === undefined) return;
          event.preventDefault();
          take(file);
        }}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {begin.isError && <FailureNotice reason={begin.error} />}
      <div className={classes.acts}>
        <FileButton onChange={take} accept=".docx,.doc,.pdf,.txt">
          {(given) => (
            <Button variant="default" {...given}>
              {t('file')}
            </Button>
          )}
        </FileButton>
        <Button type="submit" loading={begin.isPending} disabled={text.trim() === ''}>
          {t('read')}
        </Button>
      </div>
    </form>
  );
}
