import { Button, Checkbox, Modal } from '@mantine/core';
import { IconCopy, IconDownload, IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import { useSession } from '../widgets/session.ts';
import form from './form.module.css';
import classes from './own-account.module.css';

/** Recovery codes, shown once: copied, saved or printed, and left only when somebody says that they are kept. */
export function RecoveryCodes({
  codes,
  onClose,
}: {
  codes: readonly string[];
  onClose: () => void;
}): ReactNode {
  const t = useTranslations('access.own.codes');
  const { account } = useSession();
  const [kept, setKept] = useState(false);
  const head = t('head', { name: account.name, email: account.email });
  const words = `${head}\n\n${codes.join('\n')}\n`;
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('title')}
      size="md"
    >
      <div className={form.form} data-print-alone>
        <p className={classes.printed}>{head}</p>
        <p className={form.lead}>{t('lead')}</p>
        <ol className={classes.codes}>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
        <div className={`${classes.row} no-print`}>
          {typeof navigator.clipboard !== 'undefined' && (
            <Button
              variant="default"
              leftSection={<IconCopy size={17} aria-hidden="true" />}
              onClick={() => {
                void navigator.clipboard.writeText(words).then(() => showToast({ words: t('copied') }));
              }}
            >
              {t('copy')}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconDownload size={17} aria-hidden="true" />}
            onClick={() => saveWords(t('file'), words)}
          >
            {t('download')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPrinter size={17} aria-hidden="true" />}
            onClick={() => window.print()}
          >
            {t('print')}
          </Button>
        </div>
        <Checkbox
          className="no-print"
          label={t('kept')}
          checked={kept}
          onChange={(event) => setKept(event.currentTarget.checked)}
        />
        <div className={`${form.acts} no-print`} data-end>
          <Button disabled={!kept} onClick={onClose}>
            {t('done')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

function saveWords(name: string, words: string): void {
  const address = URL.createObjectURL(new Blob([words], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the words after the click; they are given back once it surely has.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
