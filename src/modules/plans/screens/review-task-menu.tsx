import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowMerge, IconArrowsSplit, IconDots, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { DraftTask } from '#kernel/plan-draft/plan-draft.ts';
import type { TaskActs } from './use-task-acts.ts';

interface TaskMenuProps {
  readonly task: DraftTask;
  readonly index: number;
  readonly title: string;
  readonly acts: TaskActs;
}

/** What is done to a task less often: split by its leads, made one with the next, another one put behind it. */
export function TaskMenu({ task, index, title, acts }: TaskMenuProps): ReactNode {
  const t = useTranslations('plans.review.tasks');
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('moreOne', { name: title })}>
          <IconDots size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconArrowsSplit size={16} aria-hidden="true" />}
          disabled={task.lead.length < 2}
          onClick={() => acts.splitLeads(index)}
        >
          {t('splitLeads', { count: task.lead.length })}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowMerge size={16} aria-hidden="true" />}
          disabled={!acts.hasNext(index)}
          onClick={() => acts.mergeNext(index)}
        >
          {t('mergeNext')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={() => acts.addAfter(index)}
        >
          {t('addAfter')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
