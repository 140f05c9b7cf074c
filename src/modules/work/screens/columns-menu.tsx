import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconColumns3 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { LIST_COLUMNS, type ListColumn } from '../domain/list-column.ts';
import classes from './list-parts.module.css';
import { columnsOfAddress, type ObligationAddress, writeColumns } from './obligation-address.ts';

interface ColumnsMenuProps {
  readonly address: ObligationAddress;
  readonly onChange: (part: Partial<ObligationAddress>) => void;
}

/** Which columns the list has, and in which order; the task itself always stays, for it opens the row. */
export function ColumnsMenu({ address, onChange }: ColumnsMenuProps): ReactNode {
  const t = useTranslations('work.lists.columns');
  const chosen = columnsOfAddress(address);
  const set = (columns: readonly ListColumn[]): void => onChange({ columns: writeColumns(columns) });
  const shift = (column: ListColumn, by: -1 | 1): void => {
    const at = chosen.indexOf(column);
    const columns = [...chosen];
    columns.splice(at, 1);
    columns.splice(at + by, 0, column);
    set(columns);
  };
  const offered = [...chosen, ...LIST_COLUMNS.filter((column) => !chosen.includes(column))];
  return (
    <Popover position="bottom-end" width={300} shadow="md" trapFocus>
      <Popover.Target>
        <Button variant="default" size="sm" leftSection={<IconColumns3 size={16} stroke={1.6} />}>
          {t('button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.menu} aria-label={t('title')}>
        {offered.map((column) => (
          <div key={column} className={classes.item}>
            <Checkbox
              label={t(`names.${column}`)}
              checked={chosen.includes(column)}
              disabled={column === 'task'}
              onChange={(event) =>
                set(
                  event.currentTarget.checked ? [...chosen, column] : chosen.filter((one) => one !== column),
                )
              }
            />
            {chosen.includes(column) && (
              <span>
                <ActionIcon
                  variant="subtle"
                  size="sm"
                  aria-label={t('up', { column: t(`names.${column}`) })}
                  disabled={column === chosen[0]}
                  onClick={() => shift(column, -1)}
                >
                  <IconChevronUp size={15} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  size="sm"
                  aria-label={t('down', { column: t(`names.${column}`) })}
                  disabled={column === chosen.at(-1)}
                  onClick={() => shift(column, 1)}
                >
                  <IconChevronDown size={15} />
                </ActionIcon>
              </span>
            )}
          </div>
        ))}
        <Button variant="subtle" size="compact-sm" onClick={() => onChange({ columns: undefined })}>
          {t('usual')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
