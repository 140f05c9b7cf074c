import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Group } from '../contract.ts';
import { organizationsApi } from '../widgets/organization-queries.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { draftGroup, sentGroup } from './group-draft.ts';

interface GroupEndProps {
  readonly group: Group & { readonly id: string };
  /** Whether a group that comes with the house holds again after it. */
  readonly laysOver: boolean;
  readonly onClose: () => void;
}

/** Ends a group of the realm's own on a day; papers of the days before keep it. */
export function GroupEnd({ group, laysOver, onClose }: GroupEndProps): ReactNode {
  const t = useTranslations('organizations.groups.form');
  return (
    <ChangeDialog
      title={t('endTitle', { name: group.name })}
      act={t('end')}
      dayLabel={t('endDay')}
      destructive
      ready
      onClose={onClose}
      send={(from) =>
        organizationsApi('post /api/organization-groups/{group}', {
          params: { group: group.id },
          body: { ...sentGroup(draftGroup(group), group), version: group.version, from, ends: true },
        })
      }
    >
      <p>{t(laysOver ? 'endLaysOver' : 'endOwn')}</p>
    </ChangeDialog>
  );
}
