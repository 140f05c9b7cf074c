import { Button, FileButton } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';

const KINDS = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface ChooseSheetProps {
  readonly words: string;
  /** True while the file that was chosen is looked at. */
  readonly isLooking: boolean;
  /** The same file may be chosen again once it has been mended. */
  readonly onChoose: (file: File) => void;
}

/** The button by which a spreadsheet is chosen. */
export function ChooseSheet({ words, isLooking, onChoose }: ChooseSheetProps): ReactNode {
  const forget = useRef<() => void>(null);
  return (
    <FileButton
      accept={KINDS}
      resetRef={forget}
      onChange={(chosen) => {
        if (chosen === null) return;
        forget.current?.();
        onChoose(chosen);
      }}
    >
      {(props) => (
        <Button {...props} leftSection={<IconUpload size={16} />} loading={isLooking}>
          {words}
        </Button>
      )}
    </FileButton>
  );
}
