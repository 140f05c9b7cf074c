import { Button, Modal, MultiSelect, Select, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Obligation } from '#modules/work/contract.ts';
import { CopyButton } from '#ui-kit/copy/copy-button.tsx';
import { formatMoment } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { foldedFilter } from '#ui-kit/fields/folded-filter.ts';
import type { MadeLink } from '../contract/reply-link.ts';
import type { RecordList } from '../contract.ts';
import { MOST_REPLY_FIGURES } from '../domain/reply-link.ts';
import { indicatorsQuery, recordsQuery, replyLinksApi } from '../widgets/record-queries.ts';
import classes from './reply-links.module.css';

const DAYS = ['3', '7', '14', '30'] as const;

interface ReplyLinkDialogProps {
  readonly obligation: Obligation;
  readonly onMade: (link: MadeLink, asked: string) => void;
  readonly onClose: () => void;
}

/** Makes a link: what is asked, which figures, for how long. */
export function ReplyLinkDialog({ obligation, onMade, onClose }: ReplyLinkDialogProps): ReactNode {
  const t = useTranslations('records.links');
  const kit = useTranslations('kit');
  const [asked, setAsked] = useState(() => t('askedStart', { words: obligation.text }));
  const [chosen, setChosen] = useState<string[]>([]);
  const [days, setDays] = useState<string>('7');
  // Of an urgent request every question without an answer is asked, in the words of the letter.
  const asks = (useQuery(recordsQuery(obligation.id)).data?.asks ?? []).filter(({ answered }) => !answered);
  const indicators = useQuery(indicatorsQuery).data?.indicators ?? [];
  const make = useMutation({
    mutationFn: () =>
      replyLinksApi('post /api/obligations/{obligation}/reply-links', {
        params: { obligation: obligation.id },
        body: { asked: asked.trim(), indicators: chosen, days: Number(days) },
      }),
    onSuccess: (link) => onMade(link, asked.trim()),
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('dialog', { body: obligation.organization.name })}
      size="lg"
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      <form
        className={classes.stack}
        onSubmit={(event) => {
          event.preventDefault();
          if (asked.trim() !== '' && !make.isPending) make.mutate();
        }}
      >
        {asks.length > 1 ? (
          <AskedQuestions asks={asks} />
        ) : (
          <Textarea
            data-autofocus
            label={t('asked')}
            autosize
            minRows={3}
            maxRows={8}
            maxLength={2000}
            required
            value={asked}
            onChange={(event) => setAsked(event.currentTarget.value)}
          />
        )}
        <MultiSelect
          label={t('indicators')}
          description={t('indicatorsHint')}
          searchable
          filter={foldedFilter}
          maxValues={MOST_REPLY_FIGURES}
          data={indicators.map(({ code, name, unit }) => ({ value: code, label: `${name} · ${unit}` }))}
          value={chosen}
          onChange={setChosen}
        />
        <Select
          label={t('days')}
          allowDeselect={false}
          data={DAYS.map((value) => ({ value, label: t('dayCount', { days: value }) }))}
          value={days}
          onChange={(value) => setDays(value ?? '7')}
        />
        {make.isError && <FailureNotice reason={make.error} place={t('failed')} />}
        <div className={classes.acts}>
          <Button type="submit" loading={make.isPending} disabled={asked.trim() === ''}>
            {t('make')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

interface MadeReplyLinkProps {
  readonly link: MadeLink;
  readonly asked: string;
  readonly body: string;
  readonly onClose: () => void;
}

/** The link and its code, to be passed on; the code is not shown again. */
export function MadeReplyLink({ link, asked, body, onClose }: MadeReplyLinkProps): ReactNode {
  const t = useTranslations('records.links');
  const kit = useTranslations('kit');
  const { address, code, expiresAt } = link;
  const message = t('message', { body, asked, address, moment: formatMoment(expiresAt) });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('madeTitle')}
      size="lg"
      // The code is shown this once: a slip beside the dialog must not lose it.
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      <div className={classes.stack}>
        <p>{t('made')}</p>
        <dl className={classes.made}>
          <dt>{t('address')}</dt>
          <dd>
            <code>{address}</code>
          </dd>
          <dt>{t('code')}</dt>
          <dd>
            <code className={classes.code}>{code}</code>
          </dd>
        </dl>
        <div className={classes.acts}>
          <CopyButton text={message} words={t('copyMessage')} done={t('copied')} variant="filled" />
          <CopyButton text={code} words={t('copyCode')} done={t('copied')} />
          <CopyButton text={address} words={t('copyAddress')} done={t('copied')} />
        </div>
      </div>
    </Modal>
  );
}

/** What the link asks, to be answered in any order. */
function AskedQuestions({ asks }: { asks: RecordList['asks'] }): ReactNode {
  const t = useTranslations('records.links');
  return (
    <section>
      <strong>{t('askedQuestions', { count: asks.length })}</strong>
      <ol className={classes.questions}>
        {asks.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ol>
    </section>
  );
}
