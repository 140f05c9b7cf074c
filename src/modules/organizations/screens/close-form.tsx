import { Checkbox, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { OrganizationPage } from '../contract.ts';
import { proposeHeir } from '../domain/reorganize/propose-heir.ts';
import { type Choices, organizationsApi } from '../widgets/organization-queries.ts';
import { OrganizationsPicker, type PickedOrganization } from '../widgets/organizations-picker.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { MovePreviewPart } from './moves/move-preview.tsx';

/** Ends a body on a day and says who takes over what; it is kept in the past. */
export function CloseForm({ body, onClose }: { body: OrganizationPage; onClose: () => void }): ReactNode {
  const t = useTranslations('organizations.change');
  const [heirs, setHeirs] = useState<readonly PickedOrganization[]>([]);
  const [scopes, setScopes] = useState<Readonly<Record<string, string>>>({});
  const [withUnits, setWithUnits] = useState(false);
  const [made, setChoices] = useState<Choices | null>(null);
  const units = body.units.reduce((sum, { count }) => sum + count, 0);
  const successors = heirs.map(({ id }) => ({ organizationId: id, scope: scopes[id]?.trim() || null }));
  const kind = successors.length > 1 ? 'split' : 'merge';
  // Whoever was taken off the list takes nothing over.
  const isHeir = (id: string | null) => id !== null && heirs.some((heir) => heir.id === id);
  const choices = made ?? { chosen: {}, restId: proposeHeir(successors)?.organizationId ?? null };
  const sent = {
    chosen: Object.fromEntries(Object.entries(choices.chosen).filter(([, to]) => isHeir(to))),
    restId: successors.length > 1 && isHeir(choices.restId) ? choices.restId : null,
  };
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
          body: { version: body.version, on, withUnits, successors, choices: sent },
        })
      }
      beside={(on) => (
        <MovePreviewPart
          body={body}
          reorganization={{
            on,
            closes: true,
            withUnits,
            successors: successors.map((one) => ({ ...one, kind })),
          }}
          heirs={heirs}
          choices={sent}
          onChoose={setChoices}
        />
      )}
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
