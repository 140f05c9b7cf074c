import { SegmentedControl } from '@mantine/core';
import { type ComponentProps, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Scan } from '../contract.ts';
import { DocumentPaper } from './document-paper.tsx';
import classes from './scan-pages.module.css';
import { ScanPages } from './scan-pages.tsx';

interface PaperOrScanProps extends ComponentProps<typeof DocumentPaper> {
  readonly reading: string;
  /** Null for a document whose words were read from its file. */
  readonly scan: Scan | null;
}

/** A document as it looks: its words, or the pictures of a scan beside the words that a person gave it. */
export function PaperOrScan({ reading, scan, ...paper }: PaperOrScanProps): ReactNode {
  const t = useTranslations('documents.paper');
  const hasWords = paper.tree.blocks.length > 0;
  const { goTo } = paper;
  const [chosen, choose] = useState<{ side: 'scan' | 'words'; at: typeof goTo }>({ side: 'scan', at: null });
  // Whoever asks for the words of a value means those that were given, for the picture holds none.
  const side = goTo !== null && goTo !== chosen.at ? 'words' : chosen.side;
  if (scan === null) return <DocumentPaper {...paper} />;
  return (
    <>
      {hasWords && (
        <SegmentedControl
          className={`${classes.sides ?? ''} no-print`}
          size="xs"
          aria-label={t('sides')}
          value={side}
          onChange={(value) => choose({ side: value === 'words' ? 'words' : 'scan', at: goTo })}
          data={[
            { value: 'scan', label: t('scan') },
            { value: 'words', label: t('words') },
          ]}
        />
      )}
      {hasWords && side === 'words' ? (
        <DocumentPaper {...paper} />
      ) : (
        <ScanPages reading={reading} scan={scan} />
      )}
    </>
  );
}
