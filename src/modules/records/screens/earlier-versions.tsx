import { Popover, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { formatMoment } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import type { WorkRecord } from '../contract.ts';
import { versionsQuery } from '../widgets/record-queries.ts';
import classes from './record-entry.module.css';

/** How often a record was put right, opening to what it said before; nothing when it never was. */
export function EarlierVersions({ record }: { record: WorkRecord }): ReactNode {
  const t = useTranslations('records.entry');
  const [opened, open] = useState(false);
  if (record.corrections === 0) return null;
  return (
    <Popover opened={opened} onChange={open} position="bottom-start" withArrow trapFocus>
      <Popover.Target>
        <button type="button" className={classes.plain} onClick={() => open(!opened)}>
          {t('corrected', { count: record.corrections })}
        </button>
      </Popover.Target>
      <Popover.Dropdown>{opened && <Versions record={record} />}</Popover.Dropdown>
    </Popover>
  );
}

function Versions({ record }: { record: WorkRecord }): ReactNode {
  const t = useTranslations('records.entry');
  const versions = useQuery(versionsQuery(record.id, record.version));
  if (versions.isError) return <FailureNotice reason={versions.error} />;
  if (versions.data === undefined) return <Skeleton height={60} width={260} />;
  return (
    <section className={classes.versions} aria-label={t('earlier')}>
      {versions.data.versions.map(({ version, content, writtenAt, writtenBy }) => (
        <div key={version}>
          <p className={classes.quiet}>
            {t('earlierVersion', { version, by: writtenBy, moment: formatMoment(writtenAt) })}
          </p>
          <p>{content.words}</p>
        </div>
      ))}
    </section>
  );
}
