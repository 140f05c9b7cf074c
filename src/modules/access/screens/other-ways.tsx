import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { signInWaysQuery } from '../widgets/outside.ts';
import classes from './outside.module.css';
import type { ProviderRefusal } from './return-address.ts';

/** Below the form of the sign-in: the identity provider, where there is one, and the way back for who forgot. */
export function OtherWays({ tiep }: { tiep: string | undefined }): ReactNode {
  const t = useTranslations('access.outside.signIn');
  const provider = useQuery(signInWaysQuery).data?.provider ?? null;
  const start = `/api/auth/oidc/start${tiep === undefined ? '' : `?${new URLSearchParams({ tiep }).toString()}`}`;
  return (
    <>
      {provider !== null && (
        <>
          <p className={classes.or} aria-hidden="true">
            <span>{t('or')}</span>
          </p>
          <Button component="a" href={start} size="md" variant="default">
            {t('provider', { name: provider })}
          </Button>
        </>
      )}
      <p className={classes.way}>
        <Link to="/quen-mat-khau">{t('forgot')}</Link>
      </p>
    </>
  );
}

/** Why the sign-in at the provider led nowhere. */
export function ProviderRefused({ refusal }: { refusal: ProviderRefusal }): ReactNode {
  const t = useTranslations('access.outside.signIn.refusals');
  return (
    <p className={classes.refusal} role="alert">
      {t(refusal)}
    </p>
  );
}
