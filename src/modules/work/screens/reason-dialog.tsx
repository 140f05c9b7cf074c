import { Modal } from '@mantine/core';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { NotDoneForm } from '../widgets/not-done-form.tsx';

/** The question why something is not done and who allowed it, over a list. */
export function ReasonDialog(form: ComponentProps<typeof NotDoneForm>): ReactNode {
  const t = useTranslations('work.lists.bulk');
  const kit = useTranslations('kit');
  return (
    <Modal
      opened
      onClose={form.onCancel}
      title={t('reasonTitle')}
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      <NotDoneForm {...form} />
    </Modal>
  );
}
