import { HoverCard, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import type { OrganizationCard } from '../contract.ts';
import classes from './organization-hover.module.css';
import { organizationCardQuery } from './organization-queries.ts';

interface OrganizationHoverProps {
  readonly id: string;
  /** The day of the paper that names the body; undefined: today. */
  readonly asOf?: string | undefined;
  /** A link or another element that takes a ref. */
  readonly children: ReactElement;
}

/** Lays a card over the name of a body when the pointer or the focus rests on it: names then and now, who answers. */
export function OrganizationHover({ id, asOf, children }: OrganizationHoverProps): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <HoverCard
      width={320}
      shadow="md"
      openDelay={280}
      closeDelay={120}
      position="bottom-start"
      withinPortal
      onOpen={() => setOpen(true)}
    >
      <HoverCard.Target>{children}</HoverCard.Target>
      <HoverCard.Dropdown className={classes.card}>
        {open && <Glance id={id} asOf={asOf} />}
      </HoverCard.Dropdown>
    </HoverCard>
  );
}

interface OrganizationNameProps {
  readonly id: string;
  readonly name: string;
  readonly asOf?: string | undefined;
}

/** The name of a body as a link to its page, with its card. */
export function OrganizationName({ id, name, asOf }: OrganizationNameProps): ReactNode {
  return (
    <OrganizationHover id={id} asOf={asOf}>
      <Link
        to="/co-quan/$organization"
        params={{ organization: id }}
        search={{ ngay: asOf }}
        className={classes.name}
      >
        {name}
      </Link>
    </OrganizationHover>
  );
}

function Glance({ id, asOf }: { id: string; asOf: string | undefined }): ReactNode {
  const t = useTranslations('organizations.card');
  const card = useQuery(organizationCardQuery(id, asOf));
  if (card.isError) return <p className={classes.quiet}>{t('failed')}</p>;
  if (card.data === undefined) return <Skeleton height={96} aria-label={t('loading')} />;
  return <GlanceWords card={card.data} />;
}

function GlanceWords({ card }: { card: OrganizationCard }): ReactNode {
  const t = useTranslations('organizations');
  const { nameThen, latestName, closedOn, above, today, contacts } = card;
  return (
    <>
      <p className={classes.title}>{latestName}</p>
      <p className={classes.quiet}>
        {t(`kinds.${card.kind}`)}
        {above !== null && ` · ${t('card.below', { name: above.name })}`}
      </p>
      {nameThen !== latestName && <p>{t('card.then', { name: nameThen })}</p>}
      {closedOn !== null && (
        <p className={classes.ended}>
          {t('card.closed', { day: formatDate(closedOn) })}
          {today.length > 0 && ` ${t('card.now', { names: today.map(({ name }) => name).join('; ') })}`}
        </p>
      )}
      {contacts.length > 0 && (
        <ul className={classes.people}>
          {contacts.map((contact) => (
            <li key={contact.id}>
              <span>{contact.name}</span>
              {contact.phones.map((phone) => (
                <a key={phone} href={`tel:${phone.replace(/[^+\d]/gu, '')}`}>
                  {phone}
                </a>
              ))}
              {contact.duty !== null && <span className={classes.quiet}>{contact.duty}</span>}
            </li>
          ))}
        </ul>
      )}
      {contacts.length === 0 && <p className={classes.quiet}>{t('card.nobody')}</p>}
    </>
  );
}
