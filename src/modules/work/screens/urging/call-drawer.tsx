import { Button, Drawer } from '@mantine/core';
import { IconCheck, IconPhone } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import type { UrgedBody } from '../../contract/urging.ts';
import { openWorks } from './open-works.ts';
import classes from './urging.module.css';
import { useTakeStep } from './use-take-step.ts';

interface CallDrawerProps {
  /** Null while it is closed. */
  readonly bodies: readonly UrgedBody[] | null;
  readonly onClose: () => void;
}

/** Whom to ring up about what; a tick keeps the call, and what was told can be entered on behalf. */
export function CallDrawer({ bodies, onClose }: CallDrawerProps): ReactNode {
  const t = useTranslations('work.urging.calls');
  const kit = useTranslations('kit');
  return (
    <Drawer
      opened={bodies !== null}
      onClose={onClose}
      size={560}
      title={t('title')}
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      <div className={classes.cards}>
        <p className={classes.about}>{t('about')}</p>
        {bodies?.map((body) => (
          <CallCard key={body.organization.id} body={body} />
        ))}
      </div>
    </Drawer>
  );
}

function CallCard({ body }: { body: UrgedBody }): ReactNode {
  const t = useTranslations('work.urging.calls');
  const take = useTakeStep();
  const [called, setCalled] = useState<ReadonlySet<string>>(new Set());
  const { organization, contacts, works } = body;
  const reachable = contacts.filter(({ phones }) => phones.length > 0);
  const call = (name: string, phone: string): void =>
    take.mutate(
      { step: 'call', obligations: openWorks(body), contact: `${name}, ${phone}` },
      { onSuccess: () => setCalled((now) => new Set([...now, name])) },
    );
  return (
    <article className={classes.card} aria-label={organization.name}>
      <h3>{organization.name}</h3>
      <ul className={classes.people}>
        {reachable.map(({ name, job, duty, phones }) => (
          <li key={name}>
            <span>
              <strong>{name}</strong>
              <span className={classes.quiet}>{[job, duty].filter(Boolean).join(' · ')}</span>
              {phones.map((phone) => (
                <a key={phone} href={`tel:${phone.replace(/\s/gu, '')}`}>
                  <IconPhone size={14} aria-hidden="true" /> {phone}
                </a>
              ))}
            </span>
            <Button
              size="sm"
              variant="default"
              loading={take.isPending}
              disabled={called.has(name)}
              leftSection={called.has(name) ? <IconCheck size={16} /> : undefined}
              aria-label={called.has(name) ? t('done') : t('calledOf', { name })}
              onClick={() => call(name, phones[0] ?? '')}
            >
              {t('called')}
            </Button>
          </li>
        ))}
      </ul>
      {reachable.length === 0 && (
        <p className={classes.quiet}>
          {t('nobody')}{' '}
          <Link to="/co-quan/$organization" params={{ organization: organization.id }} search={{}}>
            {t('add')}
          </Link>
        </p>
      )}
      {take.isError && <FailureNotice reason={take.error} place={t('failed')} />}
      <ul className={classes.owed}>
        {works
          .filter(({ handedIn }) => !handedIn)
          .map(({ obligation }) => (
            <li key={obligation.id}>
              <span>{[obligation.number, obligation.text].filter((part) => part !== null).join(' ')}</span>
              <LinkButton
                to="/nhiem-vu/$obligation"
                params={{ obligation: obligation.id }}
                size="compact-sm"
                variant="light"
              >
                {t('enter')}
              </LinkButton>
            </li>
          ))}
      </ul>
    </article>
  );
}
