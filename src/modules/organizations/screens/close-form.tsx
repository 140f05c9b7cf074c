import { Checkbox, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { OrganizationPage } from '../contract.ts';
import { organizationsApi } from '../widgets/organization-queries.ts';
import { OrganizationsPicker, type PickedOrganization } from '../widgets/organizations-picker.tsx';
import { ChangeDialog } from './change-dialog.tsx';

/** Ends a body on a day and says who takes over what; it is kept in the past. */
export function CloseForm({ body, onClose }: { body: OrganizationPage; onClose: () => void }): ReactNode {
  const t = useTranslations('organizations.change');
  const [heirs, setHeirs] = useState<readonly PickedOrganization[]>([]);
  const [scopes, setScopes] = useState<Readonly<Record<string, string>>>({});
  const [withUnits, setWithUnits] = useState(false);
  const units = body.units.reduce((sum, { count }) => sum + count, 0);
  const successors = heirs.map(({ id }) => ({ organizationId: id, scope: scopes[id]?.trim() || null }));
  return (
    <ChangeDialog
      title={t('closeTitle', { name: body.name })}
      act={t('close')}
      dayLabel={t('closeDay')}
      destructive
      onClose={onClose}
      ready
      send={(on) =>
        organizationsApi('post /api/organizations/{organization}/closing', {
          params: { organization: body.id },
          body: { version: body.version, on, withUnits, successors },
        })
      }
    >
      <OrganizationsPicker
        label={t('heirs')}
        placeholder={heirs.length === 0 ? t('noHeir') : ''}
        value={heirs}
        onChange={(picked) => setHeirs(picked.filter(({ id }) => id !== body.id))}
      />
      {heirs.map(({ id, name }) => (
        <TextInput
          key={id}
          label={t('scopeOf', { name })}
          description={t('scopeHint')}
          value={scopes[id] ?? ''}
          onChange={(event) => setScopes({ ...scopes, [id]: event.currentTarget.value })}
        />
      ))}
      {units > 0 && (
        <Checkbox
          label={t('withUnits', { count: units })}
          checked={withUnits}
          onChange={(event) => setWithUnits(event.currentTarget.checked)}
        />
      )}
    </ChangeDialog>
  );
}
