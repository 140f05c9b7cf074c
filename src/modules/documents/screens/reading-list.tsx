import { Button } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import '@mantine/dropzone/styles.layer.css';
import { IconFileUpload } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import { Page } from '#ui-kit/page/page.tsx';
import { READABLE } from './file-kinds.ts';
import classes from './reading-list.module.css';
import { Readings } from './readings.tsx';
import { UploadCard } from './upload-card.tsx';
import { useUploads } from './use-uploads.ts';

/** Bringing documents in: drop them anywhere on the page; below, those that wait for a person. */
export function ReadingList(): ReactNode {
  const t = useTranslations('documents.upload');
  const navigate = useNavigate();
  const session = useSession();
  const { uploads, start, forget } = useUploads();
  const chooser = useRef<(() => void) | null>(null);
  const may = mayDo(session, 'documents.receive-document');

  const take = async (files: readonly File[]): Promise<void> => {
    const read = await start(files);
    const [only] = read;
    // One document goes straight to its review; several wait in the list.
    if (files.length === 1 && only !== undefined) {
      await navigate({ to: '/nhap-van-ban/$reading', params: { reading: only.id } });
    }
  };

  return (
    <Page title={t('title')} lead={t(may ? 'lead' : 'leadToRead')}>
      {may && (
        <>
          <Dropzone
            onDrop={(files) => void take(files)}
            openRef={chooser}
            activateOnClick={false}
            className={classes.zone ?? ''}
            inputProps={{ 'aria-label': t('choose'), accept: READABLE.join(',') }}
          >
            <div className={classes.inside}>
              <IconFileUpload size={34} stroke={1.3} aria-hidden="true" className={classes.icon} />
              <div>
                <p className={classes.invite}>{t('drop')}</p>
                <p className={classes.kinds}>{t('kinds')}</p>
              </div>
              <Button size="md" className={classes.choose ?? ''} onClick={() => chooser.current?.()}>
                {t('choose')}
              </Button>
            </div>
          </Dropzone>
          <p className={classes.secret}>{t('secret')}</p>
          <Dropzone.FullScreen
            active
            onDrop={(files) => void take(files)}
            className={classes.everywhere ?? ''}
          >
            <p className={classes.invite}>{t('dropHere')}</p>
          </Dropzone.FullScreen>
        </>
      )}
      {uploads.length > 0 && (
        <ul className={classes.uploads} aria-live="polite">
          {uploads.map((upload) => (
            <li key={upload.key}>
              <UploadCard upload={upload} onForget={() => forget(upload.key)} />
            </li>
          ))}
        </ul>
      )}
      <Readings />
    </Page>
  );
}
