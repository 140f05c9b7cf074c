import { Button } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';

const ExchangeDialog = lazy(() =>
  import('./exchange-dialog.tsx').then((file) => ({ default: file.ExchangeDialog })),
);

/** Opens the way in and out for many bodies at once. */
export function ExchangeButton(): ReactNode {
  const t = useTranslations('organizations.exchange');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconTableImport size={17} />} onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <ExchangeDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
