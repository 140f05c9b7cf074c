import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { OrganizationPage } from '../contract.ts';
import { organizationsApi } from '../widgets/organization-queries.ts';
import { ChangeDialog } from './change-dialog.tsx';

/** Gives a body another name from a day; the old one stays for the days before. */
export function RenameForm({ body, onClose }: { body: OrganizationPage; onClose: () => void }): ReactNode {
  const t = useTranslations('organizations.change');
  const [name, setName] = useState(body.name);
  const [abbreviation, setAbbreviation] = useState(body.abbreviation ?? '');
  return (
    <ChangeDialog
      title={t('renameTitle', { name: body.name })}
      act={t('rename')}
      dayLabel={t('renameDay')}
      onClose={onClose}
      ready={name.trim().length > 1}
      send={(from) =>
        organizationsApi('post /api/organizations/{organization}/names', {
          params: { organization: body.id },
          body: { version: body.version, from, name: name.trim(), abbreviation: abbreviation.trim() || null },
        })
      }
    >
      <TextInput
        data-autofocus
        label={t('newName')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('newShort')}
        value={abbreviation}
        onChange={(event) => setAbbreviation(event.currentTarget.value)}
      />
    </ChangeDialog>
  );
}
