import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { PartKind } from '#kernel/composition/manuscript.ts';
import type { PartActs } from './use-part-acts.ts';

interface AddPartProps {
  /** The part behind which it comes; null: the end. */
  readonly behind: string | null;
  readonly acts: PartActs;
  /** Stands as a sign alone, read out as this. */
  readonly label?: string;
}

const kinds: readonly PartKind[] = ['task', 'duty', 'prose', 'heading', 'section'];

/** Adds a part of a kind that is chosen from a list. */
export function AddPart({ behind, acts, label }: AddPartProps): ReactNode {
  const t = useTranslations('plans.writing');
  return (
    <Menu position="bottom-start" shadow="md" withinPortal returnFocus={false}>
      <Menu.Target>
        {label === undefined ? (
          <Button
            className="no-print"
            variant="default"
            size="sm"
            leftSection={<IconPlus size={16} stroke={1.8} />}
          >
            {t('add')}
          </Button>
        ) : (
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={label}>
            <IconPlus size={15} stroke={1.7} />
          </ActionIcon>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => acts.add(kind, behind)}>
            {t(`kinds.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
