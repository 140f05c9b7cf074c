import { Button, Menu } from '@mantine/core';
import { IconDownload, IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '../failure/failure-notice.tsx';
import classes from './export-menu.module.css';
import { saveFile } from './save-file.ts';

interface ExportMenuProps {
  /** Where the document is served; the format is added. */
  readonly address: string;
  /** What goes out, for the words of a failure. */
  readonly name: string;
  /** What else goes out from here, as further lines of the menu. */
  readonly children?: ReactNode;
  /** Something of these is on its way. */
  readonly isBusy?: boolean;
}

const formats = [
  ['docx', IconFileTypeDocx],
  ['pdf', IconFileTypePdf],
] as const;

/** Lets a document go out as Word or PDF: says while it is being written, saves it, and offers another try when it failed. */
export function ExportMenu({ address, name, children, isBusy = false }: ExportMenuProps): ReactNode {
  const t = useTranslations('kit.export');
  const write = useMutation({
    mutationFn: (format: string) =>
      saveFile(`${address}${address.includes('?') ? '&' : '?'}format=${format}`),
  });
  return (
    <div className={classes.place}>
      <Menu position="bottom-end" shadow="md" withinPortal>
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconDownload size={17} stroke={1.6} />}
            loading={write.isPending || isBusy}
            aria-label={t('act', { name })}
          >
            {t('open')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {formats.map(([format, Icon]) => (
            <Menu.Item
              key={format}
              leftSection={<Icon size={17} stroke={1.6} />}
              onClick={() => write.mutate(format)}
            >
              {t(format)}
            </Menu.Item>
          ))}
          {children}
        </Menu.Dropdown>
      </Menu>
      <span className={classes.said} aria-live="polite">
        {write.isPending ? t('writing') : write.isSuccess ? t('saved', { file: write.data }) : ''}
      </span>
      {write.isError && (
        <div className={classes.failure}>
          <FailureNotice reason={write.error} place={name} onRetry={() => write.mutate(write.variables)} />
        </div>
      )}
    </div>
  );
}
