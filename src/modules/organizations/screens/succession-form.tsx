import { Select, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import type { OrganizationPage, SuccessionKind } from '../contract.ts';
import { SUCCESSION_KINDS } from '../domain/organization.ts';
import { OrganizationPicker } from '../widgets/organization-picker.tsx';
import { type Choices, organizationsApi } from '../widgets/organization-queries.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { MovePreviewPart } from './moves/move-preview.tsx';

interface SuccessionFormProps {
  readonly body: OrganizationPage;
  readonly onClose: () => void;
}

/** Says that another body took over from this one, wholly or in part; it ends nobody. */
export function SuccessionForm({ body, onClose }: SuccessionFormProps): ReactNode {
  const t = useTranslations('organizations.change');
  const [heir, setHeir] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const [kind, setKind] = useState<SuccessionKind>(body.closedOn === null ? 'transfer' : 'merge');
  const [scope, setScope] = useState('');
  const [settled] = useDebouncedValue(scope, 400);
  const [name, setName] = useState('');
  const [choices, setChoices] = useState<Choices>({ chosen: {}, restId: null });
  return (
    <ChangeDialog
      title={t('succeedTitle', { name: body.name })}
      act={t('succeed')}
      dayLabel={t('succeedDay')}
      firstDay={body.closedOn === null ? '' : formatDate(body.closedOn)}
      onClose={onClose}
      ready={heir !== null}
      onAsk={() => setAsked(true)}
      send={(on) =>
        organizationsApi('post /api/organizations/{organization}/successors', {
          params: { organization: body.id },
          body: {
            version: body.version,
            successorId: heir ?? '',
            on,
            scope: scope.trim() || null,
            kind,
            choices,
          },
        })
      }
      beside={(on) =>
        heir !== null && (
          <MovePreviewPart
            body={body}
            reorganization={{
              ...{ on, closes: false, withUnits: false },
              successors: [{ organizationId: heir, scope: settled.trim() || null, kind }],
            }}
            heirs={[{ id: heir, name }]}
            choices={choices}
            onChoose={setChoices}
          />
        )
      }
    >
      <p>{t('succeedLead')}</p>
      <Select
        label={t('succeedKind')}
        allowDeselect={false}
        data={SUCCESSION_KINDS.map((value) => ({ value, label: t(`succeedKinds.${value}`) }))}
        value={kind}
        onChange={(value) => setKind(SUCCESSION_KINDS.find((known) => known === value) ?? kind)}
      />
      <OrganizationPicker
        label={t('succeedHeir')}
        value={heir}
        without={body.id}
        error={asked && heir === null ? t('needHeir') : undefined}
        onChange={(id, picked) => {
          setHeir(id);
          setName(picked ?? '');
          setChoices({ chosen: {}, restId: null });
        }}
      />
      <Textarea
        label={t('scope')}
        description={t('scopeHint')}
        autosize
        minRows={1}
        value={scope}
        onChange={(event) => setScope(event.currentTarget.value)}
      />
    </ChangeDialog>
  );
}
