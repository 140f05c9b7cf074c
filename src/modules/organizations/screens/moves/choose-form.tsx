import { Button, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { OrganizationPage } from '../../contract.ts';
import { type Choices, organizationsApi } from '../../widgets/organization-queries.ts';
import classes from '../organization-page.module.css';
import { MovePreviewPart } from './move-preview.tsx';

/** Who takes over what a past reorganisation left waiting. */
export function ChooseForm({
  body,
  onClose,
}: {
  readonly body: OrganizationPage;
  readonly onClose: () => void;
}): ReactNode {
  const t = useTranslations('organizations.moves');
  const kit = useTranslations('kit');
  const answers = useQueryClient();
  const [choices, setChoices] = useState<Choices>({ chosen: {}, restId: null });
  const steps = body.lineage.filter(({ from }) => from.id === body.id);
  const heirs = [...new Map(steps.map(({ to }) => [to.id, to])).values()];
  const move = useMutation({
    mutationFn: () =>
      organizationsApi('post /api/organizations/{organization}/moves', {
        params: { organization: body.id },
        body: { version: body.version, choices: { ...choices, chosen: { ...choices.chosen } } },
      }),
    onSuccess: () => {
      void answers.invalidateQueries();
      showToast({ words: t('chosen') });
      onClose();
    },
  });
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('chooseTitle', { name: body.name })}
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      <div className={classes.form}>
        <MovePreviewPart
          body={body}
          reorganization={null}
          heirs={heirs}
          choices={choices}
          onChoose={setChoices}
        />
        {move.isError && <FailureNotice reason={move.error} place={t('title')} />}
        <div className={classes.ends}>
          <Button variant="default" onClick={onClose}>
            {kit('cancel')}
          </Button>
          <Button loading={move.isPending} onClick={() => move.mutate()}>
            {t('moveAct')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
