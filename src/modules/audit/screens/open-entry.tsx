import { Button, Drawer, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { formatMoment } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import type { OpenEntry } from '../contract.ts';
import { logEntryQuery } from '../widgets/audit-queries.ts';
import { DifferenceTable } from '../widgets/difference-table.tsx';
import { sayAction, sayRole, useLogWords } from '../widgets/log-words.ts';
import { ObjectLink } from '../widgets/object-link.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import classes from './open-entry.module.css';

interface OpenEntryDrawerProps {
  readonly id: string | undefined;
  readonly onClose: () => void;
}

/** One entry beside the log: who, when, from where, what it changed, its link in the chain. */
export function OpenEntryDrawer({ id, onClose }: OpenEntryDrawerProps): ReactNode {
  const t = useTranslations('audit.entry');
  const kit = useTranslations('kit');
  return (
    <Drawer
      opened={id !== undefined}
      onClose={onClose}
      size={600}
      position="right"
      title={t('title')}
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      {id !== undefined && <LoadedEntry id={id} />}
    </Drawer>
  );
}

function LoadedEntry({ id }: { id: string }): ReactNode {
  const t = useTranslations('audit.entry');
  const entry = useQuery(logEntryQuery(id));
  if (entry.isError)
    return <FailureNotice reason={entry.error} place={t('failed')} onRetry={() => void entry.refetch()} />;
  if (entry.data === undefined) return <Skeleton height={420} radius="lg" />;
  return <EntryDetail entry={entry.data} />;
}

function EntryDetail({ entry }: { entry: OpenEntry }): ReactNode {
  const t = useTranslations('audit.entry');
  const words = useLogWords();
  const [isErasing, setErasing] = useState(false);
  const { object, accountId } = entry;
  return (
    <article className={classes.entry}>
      <h2 className={classes.act}>{sayAction(words, entry.action)}</h2>
      <Facts entry={entry} />
      <section>
        <h3 className={classes.heading}>{t('change')}</h3>
        <DifferenceTable entry={entry} />
        {!entry.contentErased && (entry.before !== null || entry.after !== null) && (
          <details className={classes.raw}>
            <summary>{t('raw')}</summary>
            {/* Long lines are drawn sideways; the keyboard reaches them. */}
            <pre tabIndex={0}>{JSON.stringify({ before: entry.before, after: entry.after }, null, 2)}</pre>
          </details>
        )}
      </section>
      <div className={`${classes.acts} no-print`}>
        {accountId !== null && (
          <LinkButton size="compact-sm" variant="light" to="/nhat-ky" search={{ person: accountId }}>
            {t('samePerson')}
          </LinkButton>
        )}
        <LinkButton
          size="compact-sm"
          variant="light"
          to="/nhat-ky"
          search={{ objectType: object.type, object: object.id }}
        >
          {t('sameObject')}
        </LinkButton>
        {entry.mayErase && entry.action !== 'audit.erase-personal-data' && (
          <Button size="compact-sm" variant="subtle" color="lacquer" onClick={() => setErasing(true)}>
            {t('erase')}
          </Button>
        )}
      </div>
      {isErasing && <EraseDialog entry={entry} onClose={() => setErasing(false)} />}
    </article>
  );
}

function Facts({ entry }: { entry: OpenEntry }): ReactNode {
  const t = useTranslations('audit.entry');
  const log = useTranslations('audit.log');
  const words = useLogWords();
  const { who, operator, role, body, at, object, address, requestId, link } = entry;
  const facts: readonly (readonly [label: string, value: ReactNode])[] = [
    [t('who'), who ?? log('erasedName')],
    ...(operator === null ? [] : [[t('operator'), operator] as const]),
    ...(role === null ? [] : [[t('role'), sayRole(words, role)] as const]),
    ...(body === null ? [] : [[t('body'), body.name] as const]),
    [
      t('at'),
      <time key="at" dateTime={at}>
        {formatMoment(at)}
      </time>,
    ],
    [t('object'), <ObjectLink key="object" object={object} />],
    [t('from'), address ?? t('nowhere')],
    [t('request'), <code key="request">{requestId ?? t('nowhere')}</code>],
    [t('link'), link === null ? t('waiting') : link.seq.toLocaleString('vi-VN')],
    ...(link === null ? [] : [[t('hash'), <code key="hash">{link.hash}</code>] as const]),
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
