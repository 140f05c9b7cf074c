import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { organizationQuery } from '#modules/organizations/widgets/organization-queries.ts';
import {
  OrganizationsPicker,
  type PickedOrganization,
} from '#modules/organizations/widgets/organizations-picker.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import { inspectionsApi } from './inspection-queries.ts';
import classes from './inspections.module.css';

/** Begins an inspection: of whom, and whether what they are late with is laid out; bodies may come with the address. */
export function BeginInspection(): ReactNode {
  const t = useTranslations('records.inspections.start');
  const { bodies = '' } = useSearch({ from: '/shell/kiem-tra/lap' });
  const given = bodies === '' ? [] : bodies.split(',');
  const named = useQueries({ queries: given.map((id) => organizationQuery(id, undefined)) });
  const came = named.flatMap(({ data }): PickedOrganization[] =>
    data === undefined ? [] : [{ id: data.id, name: data.name }],
  );
  const [changed, setChanged] = useState<readonly PickedOrganization[] | null>(null);
  const [title, setTitle] = useState('');
  const [withLate, setWithLate] = useState(true);
  const picked = changed ?? came;
  const navigate = useNavigate();
  const answers = useQueryClient();
  const begin = useMutation({
    mutationFn: () =>
      inspectionsApi('post /api/inspections', {
        body: {
          title: title.trim() === '' ? null : title.trim(),
          // Those of the address are known before their names are.
          organizationIds: changed === null ? given : changed.map(({ id }) => id),
          planId: null,
          withLate,
        },
      }),
    onSuccess: async ({ id }) => {
      void answers.invalidateQueries({ queryKey: ['records', 'inspections'] });
      await navigate({ to: '/kiem-tra/$inspection', params: { inspection: id } });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    begin.mutate();
  };
  return (
    <Page title={t('title')} lead={t('lead')}>
      <form className={classes.box} onSubmit={submit}>
        <OrganizationsPicker label={t('bodies')} value={picked} onChange={setChanged} />
        <TextInput
          label={t('name')}
          description={t('nameHint')}
          maxLength={500}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Checkbox
          label={t('late')}
          checked={withLate}
          onChange={(event) => setWithLate(event.currentTarget.checked)}
        />
        {begin.isError && <FailureNotice reason={begin.error} place={t('failed')} />}
        <div className={classes.acts}>
          <Button type="submit" loading={begin.isPending}>
            {t('go')}
          </Button>
        </div>
      </form>
    </Page>
  );
}
