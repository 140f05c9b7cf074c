import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { readFailure } from '#ui-kit/failure/failure-words.ts';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { Account, Position } from '../../contract.ts';
import { accountQuery } from '../../widgets/account-queries.ts';
import { accessApi } from '../../widgets/session.ts';

/** Keeps what a write answered and asks the lists again; a refused one asks for the newest state too. */
function useKeeping() {
  const answers = useQueryClient();
  const t = useTranslations('access.accounts');
  return {
    onSuccess: (account: Account): void => keepAnswer(answers, account),
    onError: (reason: Error): void => {
      void answers.invalidateQueries({ queryKey: ['accounts'] });
      const { title, remedy } = readFailure(reason);
      const why = [title, remedy].filter(Boolean).join(' ');
      showToast({
        words: why === '' ? `${t('failedChange')}.` : `${t('failedChange')}: ${why}`,
        tone: 'failed',
      });
    },
  };
}

/** Puts an account as it is now before everything that shows it. */
export function keepAnswer(answers: QueryClient, account: Account): void {
  answers.setQueryData(accountQuery(account.id).queryKey, account);
  void answers.invalidateQueries({ queryKey: ['accounts'] });
  void answers.invalidateQueries({ queryKey: ['law'] });
}

/** Closes an account or opens it again, and offers the way back. */
export function useSetActive() {
  const t = useTranslations('access.accounts');
  const kit = useTranslations('kit');
  const keeping = useKeeping();
  const change = useMutation({
    ...keeping,
    mutationFn: ({ id, active, version }: Account) =>
      accessApi('patch /api/accounts/{account}', {
        params: { account: id },
        body: { active: !active, version },
      }),
    onSuccess: (account) => {
      keeping.onSuccess(account);
      const words = t(account.active ? 'reopened' : 'closed', { name: account.name });
      showToast({ words, undo: { words: kit('undo'), act: () => change.mutateAsync(account) } });
    },
  });
  return change;
}

/** Gives an account another name, and offers the old one back. */
export function useRename() {
  const t = useTranslations('access.accountPage');
  const kit = useTranslations('kit');
  const keeping = useKeeping();
  const rename = useMutation({
    ...keeping,
    mutationFn: ({ account, name }: { readonly account: Account; readonly name: string }) =>
      accessApi('patch /api/accounts/{account}', {
        params: { account: account.id },
        body: { name, version: account.version },
      }),
    onSuccess: (account, before) => {
      keeping.onSuccess(account);
      const act = () => rename.mutateAsync({ account, name: before.account.name });
      showToast({ words: t('renamed', { name: account.name }), undo: { words: kit('undo'), act } });
    },
  });
  return rename;
}

/** A position of an account that is to be taken away or given back. */
export interface PositionEnd {
  readonly account: string;
  readonly position: Pick<Position, 'id' | 'version'>;
  readonly ended: boolean;
}

/** Takes a position away at once or gives it back, and offers the way back. */
export function useEndPosition() {
  const t = useTranslations('access.accountPage');
  const kit = useTranslations('kit');
  const keeping = useKeeping();
  const answers = useQueryClient();
  const end = useMutation({
    ...keeping,
    mutationFn: ({ account, position, ended }: PositionEnd) =>
      accessApi('patch /api/accounts/{account}/positions/{position}', {
        params: { account, position: position.id },
        body: { ended, version: position.version },
      }),
    onSuccess: (account, { position, ended }) => {
      keeping.onSuccess(account);
      void answers.invalidateQueries({ queryKey: ['delegations'] });
      const now = account.positions.find(({ id }) => id === position.id);
      if (now === undefined) return;
      const act = () => end.mutateAsync({ account: account.id, position: now, ended: !ended });
      showToast({ words: t(ended ? 'ended' : 'restored'), undo: { words: kit('undo'), act } });
    },
  });
  return end;
}
