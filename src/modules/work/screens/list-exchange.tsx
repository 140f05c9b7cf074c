import { Menu } from '@mantine/core';
import { IconFileSpreadsheet, IconPrinter, IconTableImport } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import { readProblem } from '#ui-kit/client/api-problem.ts';
import { callLanguage } from '#ui-kit/client/call-language.ts';
import { fillAddress } from '#ui-kit/client/fill-address.ts';
import { ExportMenu } from '#ui-kit/export/export-menu.tsx';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { columnsOfAddress, filterOfAddress, type ObligationAddress } from './obligation-address.ts';

/** The list as a document, on paper and as a workbook: out exactly as it is shown, and the workbook back in. */
export function ListExchange({ address }: { address: ObligationAddress }): ReactNode {
  const t = useTranslations('work.lists.exchange');
  const list = useTranslations('work.list');
  const session = useSession();
  const [importing, setImporting] = useState(false);
  const [taking, setTaking] = useState(false);
  const take = async (): Promise<void> => {
    setTaking(true);
    try {
      await download(address);
    } catch (reason) {
      const words = reason instanceof Error ? reason.message : '';
      showToast({ words: `${t('failedExport')}: ${words}`, tone: 'failed' });
    } finally {
      setTaking(false);
    }
  };
  return (
    <>
      <ExportMenu
        address={fillAddress('/api/obligations/document', undefined, { ...filterOfAddress(address) })}
        name={list('title')}
        isBusy={taking}
      >
        <Menu.Item leftSection={<IconFileSpreadsheet size={17} stroke={1.6} />} onClick={() => void take()}>
          {t('export')}
        </Menu.Item>
        <Menu.Item leftSection={<IconPrinter size={17} stroke={1.6} />} onClick={() => window.print()}>
          {list('print')}
        </Menu.Item>
        {mayDo(session, 'work.set-obligation-state') && (
          <>
            <Menu.Divider />
            <Menu.Item
              leftSection={<IconTableImport size={17} stroke={1.6} />}
              onClick={() => setImporting(true)}
            >
              {t('import')}
            </Menu.Item>
          </>
        )}
      </ExportMenu>
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
    </>
  );
}

/** Fetched rather than linked, so that a refusal is told on this page and not instead of it. */
async function download(address: ObligationAddress): Promise<void> {
  const asked = { ...filterOfAddress(address), columns: columnsOfAddress(address).join(',') };
  const query = new URLSearchParams(Object.entries(asked).map(([name, value]) => [name, String(value)]));
  const response = await fetch(`/api/obligations/workbook?${query}`, {
    headers: { 'accept-language': callLanguage() },
  });
  if (!response.ok) {
    const { title, remedy } = readProblem(response.status, await response.json().catch(() => null));
    throw new Error([title, remedy].filter((words) => words !== null).join(' '));
  }
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name ?? 'nhiem-vu.xlsx';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
