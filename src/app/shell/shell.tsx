import { Outlet } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import { useSignInAgain } from '#modules/access/widgets/sign-in-again-door.ts';
import {
  closeQuickAssign,
  openQuickAssign,
  useQuickAssignOpen,
} from '#modules/work/widgets/quick-assign-door.ts';
import { keepFocus } from '#ui-kit/keys/keep-focus.ts';
import { Rail } from './rail.tsx';
import classes from './shell.module.css';
import { TopBar } from './top-bar.tsx';
import { useIdleLock } from './use-idle-lock.ts';
import { useShellKeys } from './use-shell-keys.ts';

const QuickSearch = lazy(() => import('./quick-search.tsx').then((file) => ({ default: file.QuickSearch })));
const QuickAssign = lazy(() =>
  import('#modules/work/screens/quick-assign.tsx').then((file) => ({ default: file.QuickAssign })),
);
const SignInAgain = lazy(() =>
  import('#modules/access/screens/sign-in-again.tsx').then((file) => ({ default: file.SignInAgain })),
);
const KeySheet = lazy(() => import('./key-sheet.tsx').then((file) => ({ default: file.KeySheet })));

/** The frame of every screen behind the sign-in: rail, top bar, content, search and key sheet. */
export function Shell(): ReactNode {
  const t = useTranslations('app');
  const session = useSession();
  const [open, setOpen] = useState<'search' | 'keys' | null>(null);
  const mayAssign = mayDo(session, 'work.assign');
  const isAssigning = useQuickAssignOpen();
  const mustSignInAgain = useSignInAgain();
  useShellKeys({
    onSearch: () => setOpen('search'),
    onSheet: () => setOpen('keys'),
    onAssign: () => {
      if (mayAssign) openQuickAssign();
    },
  });
  useEffect(keepFocus, []);
  useIdleLock();
  const close = (): void => setOpen(null);
  return (
    <div className={classes.shell}>
      <a className={`${classes.skip} no-print`} href="#noi-dung">
        {t('skip')}
      </a>
      <Rail session={session} />
      <div className={classes.column}>
        <TopBar session={session} onSearch={() => setOpen('search')} onSheet={() => setOpen('keys')} />
        {session.singleDatabaseRole && mayDo(session, 'access.exchange-accounts') && (
          <p className={`${classes.warning} no-print`}>{t('singleRole')}</p>
        )}
        <main id="noi-dung" className={classes.main} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <Suspense fallback={null}>
        {open === 'search' && <QuickSearch session={session} onClose={close} />}
        {open === 'keys' && <KeySheet onClose={close} />}
        {mustSignInAgain && <SignInAgain />}
        {isAssigning && <QuickAssign onClose={closeQuickAssign} />}
      </Suspense>
    </div>
  );
}
