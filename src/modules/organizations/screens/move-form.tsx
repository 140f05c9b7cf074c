import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { OrganizationPage, OrganizationTree } from '../contract.ts';
import { OrganizationPicker } from '../widgets/organization-picker.tsx';
import { organizationsApi } from '../widgets/organization-queries.ts';
import { ChangeDialog } from './change-dialog.tsx';

/** Moves a body below another one from a day, in one of the trees. */
export function MoveForm({ body, onClose }: { body: OrganizationPage; onClose: () => void }): ReactNode {
  const t = useTranslations('organizations');
  const [tree, setTree] = useState<OrganizationTree>(body.above[0]?.tree ?? 'state');
  const parent = body.above.find((place) => place.tree === tree);
  const [chosen, setChosen] = useState<{ readonly id: string | null } | null>(null);
  const parentId = chosen === null ? (parent?.id ?? null) : chosen.id;
  return (
    <ChangeDialog
      title={t('change.moveTitle', { name: body.name })}
      act={t('change.move')}
      dayLabel={t('change.moveDay')}
      onClose={onClose}
      ready
      send={(from) =>
        organizationsApi('post /api/organizations/{organization}/places', {
          params: { organization: body.id },
          body: { version: body.version, from, tree, parentId },
        })
      }
    >
      <SegmentedControl
        aria-label={t('list.tree')}
        value={tree}
        onChange={(value) => {
          setTree(value === 'party' ? 'party' : 'state');
          setChosen(null);
        }}
        data={(['state', 'party'] as const).map((value) => ({ value, label: t(`list.trees.${value}`) }))}
      />
      <OrganizationPicker
        label={t(`form.parent.${tree}`)}
        placeholder={t('form.noParent')}
        value={parentId}
        chosenName={parent?.name}
        without={body.id}
        onChange={(id) => setChosen({ id })}
      />
    </ChangeDialog>
  );
}
