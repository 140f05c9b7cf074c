import { Button, Modal, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import form from './form.module.css';

interface PasskeyNameFormProps {
  readonly title: string;
  readonly name?: string;
  readonly isPending: boolean;
  readonly onClose: () => void;
  readonly onName: (name: string) => void;
}

/** The name by which its owner knows a passkey. */
export function PasskeyNameForm({
  title,
  name: known = '',
  isPending,
  onClose,
  onName,
}: PasskeyNameFormProps): ReactNode {
  const t = useTranslations('access.own.passkeys');
  const kit = useTranslations('kit');
  const [name, setName] = useState(known);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') onName(name.trim());
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': kit('close') }}>
      <form className={form.form} onSubmit={submit}>
        <TextInput
          label={t('name')}
          description={t('nameHint')}
          maxLength={80}
          data-autofocus
          required
          withAsterisk={false}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div className={form.acts} data-end>
          <Button variant="default" onClick={onClose}>
            {kit('cancel')}
          </Button>
          <Button type="submit" loading={isPending}>
            {title}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
