import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { formatMoment } from '#ui-kit/dates/format-date.ts';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { OwnAccount } from '../contract.ts';
import { accessApi } from '../widgets/session.ts';
import classes from './own-account.module.css';
import { askForPasskey, knowsPasskeys, makePasskey, wasCancelled } from './passkey-calls.ts';
import { PasskeyNameForm } from './passkey-name-form.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { useRefreshOwnAccount } from './second-factor-section.tsx';
import { useWeightyAct } from './use-weighty-act.tsx';

type Passkey = OwnAccount['passkeys'][number];

/** Passkeys of one's own: added, named, removed. */
export function PasskeySection({ own }: { own: OwnAccount }): ReactNode {
  const t = useTranslations('access.own.passkeys');
  const refresh = useRefreshOwnAccount();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [question, setQuestion] = useState<Record<string, unknown> | null>(null);
  const begin = useWeightyAct((_: null, password) => askForPasskey(password), {
    onDone: setQuestion,
    failed: t('failed'),
  });
  const make = useMakePasskey(t, (made) => {
    setQuestion(null);
    setCodes(made);
    refresh();
  });
  return (
    <section className={classes.section} aria-labelledby="own-passkeys">
      <div className={classes.headline}>
        <h2 id="own-passkeys">{t('title')}</h2>
        {knowsPasskeys() && (
          <Button variant="default" loading={begin.isPending} onClick={() => begin.run(null)}>
            {t('add')}
          </Button>
        )}
      </div>
      <p className={classes.quiet}>{t('lead')}</p>
      {!knowsPasskeys() && <p className={classes.quiet}>{t('unsupported')}</p>}
      {own.passkeys.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ul className={classes.list}>
          {own.passkeys.map((passkey) => (
            <PasskeyItem key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      )}
      {begin.prompt}
      {question !== null && (
        <PasskeyNameForm
          title={t('add')}
          isPending={make.isPending}
          onClose={() => setQuestion(null)}
          onName={(name) => make.mutate({ question, name })}
        />
      )}
      {codes !== null && <RecoveryCodes codes={codes} onClose={() => setCodes(null)} />}
    </section>
  );
}

/** Lets the browser make a passkey; what it refuses is told in passing. */
export function useMakePasskey(
  t: ReturnType<typeof useTranslations<'access.own.passkeys'>>,
  onMade: (codes: readonly string[] | null) => void,
) {
  return useMutation({
    mutationFn: ({ question, name }: { question: Record<string, unknown>; name: string }) =>
      makePasskey(question, name),
    onSuccess: (codes, { name }) => {
      showToast({ words: t('added', { name }) });
      onMade(codes);
    },
    onError: (reason) => {
      const words = wasCancelled(reason) ? t('cancelled') : `${t('failed')}: ${reason.message}`;
      showToast({ words, tone: 'failed' });
    },
  });
}

function PasskeyItem({ passkey }: { passkey: Passkey }): ReactNode {
  const t = useTranslations('access.own.passkeys');
  const refresh = useRefreshOwnAccount();
  const [naming, setNaming] = useState(false);
  const { id, name } = passkey;
  const rename = useMutation({
    mutationFn: (wanted: string) =>
      accessApi('patch /api/own-account/passkeys/{passkey}', {
        params: { passkey: id },
        body: { name: wanted },
      }),
    onSuccess: (_, wanted) => {
      setNaming(false);
      refresh();
      showToast({ words: t('renamed') });
      return wanted;
    },
    onError: (reason) => showToast({ words: `${t('failed')}: ${reason.message}`, tone: 'failed' }),
  });
  const remove = useWeightyAct(
    (_: null, password) =>
      accessApi('post /api/own-account/passkeys/{passkey}/removal', {
        params: { passkey: id },
        body: { password },
      }),
    {
      onDone: () => {
        showToast({ words: t('removed', { name }) });
        refresh();
      },
      failed: t('failed'),
    },
  );
  return (
    <li className={classes.item}>
      <div>
        <strong>{name}</strong>
        <p className={classes.quiet}>
          {[
            t('made', { when: formatMoment(passkey.createdAt) }),
            passkey.usedAt === null ? t('unused') : t('used', { when: formatMoment(passkey.usedAt) }),
            ...(passkey.backedUp ? [t('synced')] : []),
          ].join(' · ')}
        </p>
      </div>
      <div className={classes.row}>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('renameOf', { name })}
          onClick={() => setNaming(true)}
        >
          {t('rename')}
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          color="lacquer"
          aria-label={t('removeOf', { name })}
          loading={remove.isPending}
          onClick={() => remove.run(null)}
        >
          {t('remove')}
        </Button>
      </div>
      {remove.prompt}
      {naming && (
        <PasskeyNameForm
          title={t('rename')}
          name={name}
          isPending={rename.isPending}
          onClose={() => setNaming(false)}
          onName={(wanted) => rename.mutate(wanted)}
        />
      )}
    </li>
  );
}
