import { Button } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import '@mantine/dropzone/styles.layer.css';
import { IconClipboardText, IconFileUpload } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useCallback, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import { Page } from '#ui-kit/page/page.tsx';
import type { ReadingSummary } from '../contract.ts';
import { READABLE } from './file-kinds.ts';
import classes from './reading-list.module.css';
import { Readings } from './readings.tsx';
import { UploadList } from './upload-list.tsx';
import { useUploadQueue } from './use-upload-queue.ts';

const PasteDialog = lazy(() => import('./paste-dialog.tsx').then((file) => ({ default: file.PasteDialog })));

/** Bringing documents in: drop them anywhere on the page; below, those that wait for a person. */
export function ReadingList(): ReactNode {
  const t = useTranslations('documents.upload');
  const navigate = useNavigate();
  const session = useSession();
  const chooser = useRef<(() => void) | null>(null);
  const may = mayDo(session, 'documents.receive-document');

  const [pasting, setPasting] = useState(false);
  // One document goes straight to its review; several wait in the list.
  const isAlone = useRef(false);
  const openAlone = useCallback(
    (reading: ReadingSummary) => {
      if (!isAlone.current) return;
      isAlone.current = false;
      void navigate({ to: '/nhap-van-ban/$reading', params: { reading: reading.id } });
    },
    [navigate],
  );
  const { queue, files } = useUploadQueue(openAlone);
  const take = (dropped: readonly File[]): void => {
    isAlone.current = dropped.length === 1 && files.every(({ state }) => state.kind === 'read');
    queue.add(dropped);
  };

  return (
    <Page title={t('title')} lead={t(may ? 'lead' : 'leadToRead')}>
      {may && (
        <>
          <Dropzone
            onDrop={take}
            openRef={chooser}
            activateOnClick={false}
            className={classes.zone ?? ''}
            inputProps={{ 'aria-label': t('choose'), accept: READABLE.join(',') }}
          >
            <div className={classes.inside}>
              <IconFileUpload size={34} stroke={1.3} aria-hidden="true" className={classes.icon} />
              <div className={classes.words}>
                <p className={classes.invite}>{t('drop')}</p>
                <p className={classes.kinds}>{t('kinds')}</p>
              </div>
              <div className={classes.ways}>
                <Button
                  size="md"
                  variant="default"
                  leftSection={<IconClipboardText size={18} stroke={1.6} />}
                  onClick={() => setPasting(true)}
                >
                  {t('paste')}
                </Button>
                <Button size="md" onClick={() => chooser.current?.()}>
                  {t('choose')}
                </Button>
              </div>
            </div>
          </Dropzone>
          <p className={classes.secret}>{t('secret')}</p>
          <Dropzone.FullScreen active onDrop={take} className={classes.everywhere ?? ''}>
            <p className={classes.invite}>{t('dropHere')}</p>
          </Dropzone.FullScreen>
        </>
      )}
      <UploadList files={files} queue={queue} />
      <Readings />
      {pasting && (
        <Suspense fallback={null}>
          <PasteDialog onClose={() => setPasting(false)} />
        </Suspense>
      )}
    </Page>
  );
}
