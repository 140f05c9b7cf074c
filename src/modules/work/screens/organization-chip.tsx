import { Checkbox, Popover } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { OrganizationPicker } from '#modules/organizations/widgets/organization-picker.tsx';
import { organizationCardQuery } from '#modules/organizations/widgets/organization-queries.ts';
import filters from '#ui-kit/filter/filter.module.css';
import classes from './list-parts.module.css';
import type { ObligationAddress } from './obligation-address.ts';

interface OrganizationChipProps {
  readonly address: ObligationAddress;
  readonly onChange: (part: Partial<ObligationAddress>) => void;
}

/** The body that the list is narrowed to, found by its words, with those below it if wished. */
export function OrganizationChip({ address, onChange }: OrganizationChipProps): ReactNode {
  const t = useTranslations('work.lists.filter');
  const words = useTranslations('work.filter');
  const [opened, setOpened] = useState(false);
  const { organization, below } = address;
  const card = useQuery({
    ...organizationCardQuery(organization ?? '', undefined),
    enabled: organization !== undefined,
  });
  const name = organization === undefined ? undefined : (card.data?.latestName ?? '…');
  const set = organization !== undefined || undefined;
  return (
    <span className={filters.chip} data-set={set}>
      <Popover opened={opened} onChange={setOpened} position="bottom-start" width={340} shadow="md" trapFocus>
        <Popover.Target>
          <button
            type="button"
            className={filters.face}
            aria-expanded={opened}
            onClick={() => setOpened(!opened)}
          >
            {name === undefined ? (
              <span>{words('anyBody')}</span>
            ) : (
              <span>
                <span className={filters.label}>{t('bodyOf')}: </span>
                {below === 'yes' ? t('andBelow', { name }) : name}
              </span>
            )}
            {organization === undefined && <IconChevronDown size={14} aria-hidden="true" />}
          </button>
        </Popover.Target>
        <Popover.Dropdown className={classes.menu}>
          <OrganizationPicker
            isInPopover
            label={t('body')}
            value={organization ?? null}
            chosenName={name}
            onChange={(id) => {
              onChange({ organization: id ?? undefined, ...(id === null ? { below: undefined } : {}) });
              if (id !== null) setOpened(false);
            }}
          />
          <Checkbox
            label={t('below')}
            checked={below === 'yes'}
            disabled={organization === undefined}
            onChange={(event) => onChange({ below: event.currentTarget.checked ? 'yes' : undefined })}
          />
        </Popover.Dropdown>
      </Popover>
      {set && (
        <button
          type="button"
          className={filters.clear}
          aria-label={t('clear', { part: t('bodyOf') })}
          onClick={() => onChange({ organization: undefined, below: undefined })}
        >
          <IconX size={14} aria-hidden="true" />
        </button>
      )}
    </span>
  );
}
