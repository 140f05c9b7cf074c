import { Button, Modal, Select } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { OrganizationPage } from '../../contract.ts';
import { organizationsApi } from '../../widgets/organization-queries.ts';
import classes from '../organization-page.module.css';
import moves from './move-preview.module.css';

/** Days on which this body was reorganised: its end, and each day on which it gave work away; the latest first. */
export function listDaysToTakeBack(body: OrganizationPage): string[] {
  const days = body.lineage.filter(({ from }) => from.id === body.id).map(({ on }) => on);
  return [...new Set([...days, ...(body.closedOn === null ? [] : [body.closedOn])])].sort().reverse();
}

/** Takes a reorganisation back; what could not come back is named before the dialog goes. */
export function TakeBackForm({
  body,
  onClose,
}: {
  readonly body: OrganizationPage;
  readonly onClose: () => void;
}): ReactNode {
  const t = useTranslations('organizations.moves');
  const kit = useTranslations('kit');
  const answers = useQueryClient();
  const days = listDaysToTakeBack(body);
  const [day, setDay] = useState(days[0] ?? '');
  const takeBack = useMutation({
    mutationFn: () =>
      organizationsApi('post /api/organizations/{organization}/reopening', {
        params: { organization: body.id },
        body: { version: body.version, on: day },
      }),
    onSuccess: ({ kept }) => {
      void answers.invalidateQueries();
      showToast({ words: t('takenBack') });
      if (kept.length === 0) onClose();
    },
  });
  const kept = takeBack.data?.kept ?? [];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('takeBackTitle', { name: body.name })}
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      <div className={classes.form}>
        {kept.length === 0 ? (
          <>
            <p className={classes.quiet}>{t('takeBackLead')}</p>
            <Select
              label={t('takeBackDay')}
              allowDeselect={false}
              data={days.map((one) => ({ value: one, label: formatDate(one) }))}
              value={day}
              onChange={(value) => setDay(value ?? day)}
            />
          </>
        ) : (
          <section aria-label={t('kept')}>
            <h3>{t('kept')}</h3>
            <ul className={moves.moved}>
              {kept.map(({ id, title, why }) => (
                <li key={id}>
                  {title} <span className={moves.quiet}>{t(`why.${why}`)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {takeBack.isError && <FailureNotice reason={takeBack.error} place={t('takeBack')} />}
        <div className={classes.ends}>
          <Button variant="default" onClick={onClose}>
            {kept.length === 0 ? kit('cancel') : kit('close')}
          </Button>
          {kept.length === 0 && (
            <Button color="lacquer" loading={takeBack.isPending} onClick={() => takeBack.mutate()}>
              {t('takeBack')}
            </Button>
          )}
        </div>
      </div>
    </Modal>
  );
}
