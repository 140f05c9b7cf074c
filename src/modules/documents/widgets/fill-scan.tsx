import { Button } from '@mantine/core';
import { IconClipboardText, IconKeyboard, IconTable } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import type { Reading } from '../contract.ts';
import classes from './fill-scan.module.css';

const FillWords = lazy(() => import('./fill-words.tsx').then((file) => ({ default: file.FillWords })));
const FillSheet = lazy(() => import('./fill-sheet.tsx').then((file) => ({ default: file.FillSheet })));
const FillRows = lazy(() => import('./fill-rows.tsx').then((file) => ({ default: file.FillRows })));

const ways = [
  { key: 'paste', icon: IconClipboardText },
  { key: 'sheet', icon: IconTable },
  { key: 'rows', icon: IconKeyboard },
] as const;

/** The three ways to give a scan what no machine can read in it; nothing for a document that was read. */
export function FillScan({ reading }: { readonly reading: Reading }): ReactNode {
  const t = useTranslations('documents.fill');
  const session = useSession();
  const [open, setOpen] = useState<(typeof ways)[number]['key'] | null>(null);
  if (reading.scan === null || !mayDo(session, 'documents.correct-reading')) return null;
  const isEmpty = reading.draft.tasks.length === 0;
  const close = (): void => setOpen(null);
  return (
    <section className={`${classes.bar} no-print`} aria-label={t('label')} data-empty={isEmpty || undefined}>
      <p>{t(isEmpty ? 'empty' : 'filled')}</p>
      <div className={classes.ways}>
        {ways.map(({ key, icon: Icon }) => (
          <Button
            key={key}
            size="sm"
            variant="default"
            leftSection={<Icon size={16} stroke={1.6} />}
            onClick={() => setOpen(key)}
          >
            {t(key)}
          </Button>
        ))}
      </div>
      <Suspense fallback={null}>
        {open === 'paste' && <FillWords reading={reading} onClose={close} />}
        {open === 'sheet' && <FillSheet reading={reading} onClose={close} />}
        {open === 'rows' && <FillRows reading={reading} onClose={close} />}
      </Suspense>
    </section>
  );
}
