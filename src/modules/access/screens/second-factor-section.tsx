import { Button, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { StatusChip } from '#ui-kit/chip/status-chip.tsx';
import { formatMoment } from '#ui-kit/dates/format-date.ts';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { OwnAccount } from '../contract.ts';
import { accessApi, ownAccountQuery, sessionQuery, useSession } from '../widgets/session.ts';
import { AuthenticatorSetUp } from './authenticator-set-up.tsx';
import classes from './own-account.module.css';
import { RecoveryCodes } from './recovery-codes.tsx';
import { useWeightyAct } from './use-weighty-act.tsx';

/** The second factor: the application on the phone, and recovery codes for the day it is lost. */
export function SecondFactorSection({ own }: { own: OwnAccount }): ReactNode {
  const t = useTranslations('access.own.second');
  const { secondFactor } = useSession();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  return (
    <section className={classes.section} aria-labelledby="own-second">
      <div className={classes.title}>
        <h2 id="own-second">{t('title')}</h2>
        <StatusChip shape={secondFactor.has ? 'full' : 'ring'} tone={secondFactor.has ? 'good' : 'calm'}>
          {secondFactor.has ? t('on') : t('off')}
        </StatusChip>
      </div>
      <p className={classes.quiet}>
        {t('lead')} {secondFactor.need !== null && t(`needs.${secondFactor.need}`)}
      </p>
      {secondFactor.waived !== null && <p className={classes.notice}>{t(`waived.${secondFactor.waived}`)}</p>}
      <ul className={classes.list}>
        <PhoneItem own={own} onCodes={setCodes} />
        <CodesItem own={own} onCodes={setCodes} />
      </ul>
      {codes !== null && <RecoveryCodes codes={codes} onClose={() => setCodes(null)} />}
    </section>
  );
}

interface ItemProps {
  readonly own: OwnAccount;
  readonly onCodes: (codes: readonly string[] | null) => void;
}

function PhoneItem({ own, onCodes }: ItemProps): ReactNode {
  const t = useTranslations('access.own.second');
  const setUpWords = useTranslations('access.own.setUp');
  const kit = useTranslations('kit');
  const refresh = useRefreshOwnAccount();
  const [uri, setUri] = useState<string | null>(null);
  const since = own.secondFactors.authenticatorSince;
  const begin = useWeightyAct(
    (_: null, password) => accessApi('post /api/own-account/authenticator', { body: { password } }),
    { onDone: (answer) => setUri(answer.uri), failed: t('failed') },
  );
  const remove = useWeightyAct(
    (_: null, password) => accessApi('post /api/own-account/authenticator/removal', { body: { password } }),
    {
      onDone: () => {
        showToast({ words: t('removed') });
        refresh();
      },
      failed: t('failed'),
    },
  );
  return (
    <li className={classes.item}>
      <div>
        <strong>{t('phone')}</strong>
        <p className={classes.quiet}>
          {since === null ? t('phoneNone') : t('phoneSince', { when: formatMoment(since) })}
        </p>
      </div>
      {since === null ? (
        <Button loading={begin.isPending} onClick={() => begin.run(null)}>
          {t('set')}
        </Button>
      ) : (
        <Button
          variant="default"
          aria-label={t('removePhone')}
          loading={remove.isPending}
          onClick={() => remove.run(null)}
        >
          {t('remove')}
        </Button>
      )}
      {begin.prompt}
      {remove.prompt}
      {uri !== null && (
        <Modal
          opened
          onClose={() => setUri(null)}
          title={setUpWords('title')}
          closeButtonProps={{ 'aria-label': kit('close') }}
        >
          <AuthenticatorSetUp
            uri={uri}
            onDone={(codes) => {
              setUri(null);
              showToast({ words: setUpWords('done') });
              onCodes(codes);
              refresh();
            }}
          />
        </Modal>
      )}
    </li>
  );
}

function CodesItem({ own, onCodes }: ItemProps): ReactNode {
  const t = useTranslations('access.own.second');
  const refresh = useRefreshOwnAccount();
  const { has } = useSession().secondFactor;
  const renew = useWeightyAct(
    (_: null, password) => accessApi('post /api/own-account/recovery-codes', { body: { password } }),
    {
      onDone: ({ recoveryCodes }) => {
        onCodes(recoveryCodes);
        refresh();
      },
      failed: t('failed'),
    },
  );
  return (
    <li className={classes.item}>
      <div>
        <strong>{t('codes')}</strong>
        <p className={classes.quiet}>
          {has ? t('codesLeft', { count: own.secondFactors.recoveryCodesLeft }) : t('codesNone')}
        </p>
      </div>
      {has && (
        <Button variant="default" loading={renew.isPending} onClick={() => renew.run(null)}>
          {t('renew')}
        </Button>
      )}
      {renew.prompt}
    </li>
  );
}

/** Asks anew for the own account and the session, after a second factor came or went. */
export function useRefreshOwnAccount(): () => void {
  const answers = useQueryClient();
  return () => {
    void answers.invalidateQueries({ queryKey: ownAccountQuery.queryKey });
    void answers.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
}
