import { Modal, Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { PackPart } from './pack-part.tsx';
import { WorkbookPart } from './workbook-part.tsx';

/** Many bodies at once: a pack that comes with the program, or a spreadsheet, in and out. */
export function ExchangeDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTranslations('organizations.exchange');
  const kit = useTranslations('kit');
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('title')}
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      <Tabs defaultValue="workbook" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="workbook">{t('workbook.title')}</Tabs.Tab>
          <Tabs.Tab value="pack">{t('pack.title')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="workbook" pt="md">
          <WorkbookPart onDone={onClose} />
        </Tabs.Panel>
        <Tabs.Panel value="pack" pt="md">
          <PackPart onDone={onClose} />
        </Tabs.Panel>
      </Tabs>
    </Modal>
  );
}
