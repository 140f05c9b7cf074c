import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import type { Contact, OrganizationPage } from '../contract.ts';
import { ContactForm } from './contact-form.tsx';
import classes from './organization-page.module.css';

/** The people who answer for a body, their numbers a touch away; kept by whoever may. */
export function ContactList({ body }: { body: OrganizationPage }): ReactNode {
  const t = useTranslations('organizations.people');
  const session = useSession();
  const [edited, setEdited] = useState<Contact | 'new' | null>(null);
  const may = mayDo(session, 'organizations.keep-contacts');
  return (
    <>
      {body.contacts.length === 0 && <p className={classes.quiet}>{t('none')}</p>}
      {body.contacts.length > 0 && (
        <ul className={classes.people}>
          {body.contacts.map((contact) => (
            <li key={contact.id}>
              <div className={classes.person}>
                <strong>{contact.name}</strong>
                <div className={classes.quiet}>
                  {[contact.job, contact.duty].filter((words) => words !== null).join(' · ')}
                </div>
              </div>
              <div className={classes.phones}>
                {contact.phones.map((phone) => (
                  <a key={phone} href={`tel:${phone.replace(/[^+\d]/gu, '')}`}>
                    {phone}
                  </a>
                ))}
                {contact.email !== null && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
              </div>
              {may && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={t('changeOne', { name: contact.name })}
                  onClick={() => setEdited(contact)}
                >
                  {t('change')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {may && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={15} />}
          onClick={() => setEdited('new')}
        >
          {t('add')}
        </Button>
      )}
      {edited !== null && (
        <ContactForm
          bodyId={body.id}
          contact={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}
