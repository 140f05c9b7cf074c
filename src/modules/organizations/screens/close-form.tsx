import { Checkbox, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { OrganizationPage } from '../contract.ts';
import { OrganizationPicker } from '../widgets/organization-picker.tsx';
import { organizationsApi } from '../widgets/organization-queries.ts';
import { ChangeDialog } from './change-dialog.tsx';

/** Ends a body on a day and says who takes over; it is kept in the past. */
export function CloseForm({ body, onClose }: { body: OrganizationPage; onClose: () => void }): ReactNode {
  const t = useTranslations('organizations.change');
  const [heir, setHeir] = useState<string | null>(null);
  const [scope, setScope] = useState('');
  const [withUnits, setWithUnits] = useState(false);
  const units = body.units.reduce((sum, { count }) => sum + count, 0);
  const successors = heir === null ? [] : [{ organizationId: heir, scope: scope.trim() || null }];
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
      <OrganizationPicker
        label={t('heir')}
        placeholder={t('noHeir')}
        value={heir}
        without={body.id}
        onChange={setHeir}
      />
      {heir !== null && (
        <Textarea
          label={t('scope')}
          description={t('scopeHint')}
          autosize
          minRows={1}
          value={scope}
          onChange={(event) => setScope(event.currentTarget.value)}
        />
      )}
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
