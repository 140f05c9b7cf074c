import { Button, Popover, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Account } from '../../contract.ts';
import form from '../form.module.css';
import { useRename } from './use-account-writes.ts';

/** Gives an account another name. */
export function AccountName({ account }: { account: Account }): ReactNode {
  const t = useTranslations('access.accountPage');
  const check = useTranslations('access.setup');
  const words = useTranslations('access.accounts');
  const kit = useTranslations('kit');
  const rename = useRename();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(account.name);
  const [asked, setAsked] = useState(false);
  const isShort = name.trim().length < 2;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (!isShort) rename.mutate({ account, name: name.trim() });
  };
  return (
    <Popover opened={open} onChange={setOpen} width={320} position="bottom-end" trapFocus shadow="md">
      <Popover.Target>
        <Button variant="default" onClick={() => setOpen(!open)}>
          {t('rename')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('rename')}>
        <form className={form.form} noValidate onSubmit={submit}>
          <TextInput
            data-autofocus
            label={account.kind === 'desk' ? t('deskName') : words('name')}
            value={name}
            error={asked && isShort ? check('short', { count: 2 }) : null}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <div className={form.acts} data-end>
            <Button size="sm" variant="default" onClick={() => setOpen(false)}>
              {kit('cancel')}
            </Button>
            <Button size="sm" type="submit" loading={rename.isPending}>
              {kit('save')}
            </Button>
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
