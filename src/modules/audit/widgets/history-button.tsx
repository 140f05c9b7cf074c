import { Button, Drawer } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';

// Most people do not ask: it is fetched when they do.
const ObjectHistory = lazy(async () => ({ default: (await import('./object-history.tsx')).ObjectHistory }));

interface HistoryButtonProps {
  /** The kind of the object, as the log names it. */
  readonly type: string;
  readonly id: string;
  /** What the object is called. */
  readonly name: string;
  /** Small and quiet, for a row of a list. */
  readonly isInRow?: boolean;
}

/** Opens the history of an object beside the page that it is on. */
export function HistoryButton({ type, id, name, isInRow = false }: HistoryButtonProps): ReactNode {
  const t = useTranslations('audit.history');
  const kit = useTranslations('kit');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant={isInRow ? 'subtle' : 'default'}
        size={isInRow ? 'compact-sm' : 'sm'}
        leftSection={isInRow ? undefined : <IconHistory size={17} stroke={1.6} />}
        aria-label={t('of', { name })}
        onClick={() => setOpen(true)}
      >
        {t('title')}
      </Button>
      <Drawer
        opened={isOpen}
        onClose={() => setOpen(false)}
        size={560}
        position="right"
        title={t('of', { name })}
        closeButtonProps={{ 'aria-label': kit('close') }}
      >
        <Suspense fallback={<RowSkeletons rows={8} label={kit('loading')} />}>
          <ObjectHistory type={type} id={id} />
        </Suspense>
      </Drawer>
    </>
  );
}
