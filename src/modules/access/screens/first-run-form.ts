import { type UseFormReturnType, useForm } from '@mantine/form';
import { useTranslations } from 'use-intl';
import type { Setup } from '../contract.ts';
import { SHORTEST_PASSWORD } from '../domain/password-length.ts';

/** What the three steps of the first run gather. */
export type FirstRunForm = UseFormReturnType<Setup>;

/** The empty form of the first run, with the checks that can be made before asking the server. */
export function useFirstRunForm(): FirstRunForm {
  const t = useTranslations('access.setup');
  return useForm<Setup>({
    initialValues: { realmName: '', administrator: { name: '', email: '', password: '' }, start: 'demo' },
    validate: {
      realmName: (value) => (value.trim().length < 2 ? t('short', { count: 2 }) : null),
      administrator: {
        name: (value) => (value.trim().length < 2 ? t('short', { count: 2 }) : null),
        email: (value) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim()) ? null : t('badEmail')),
        password: (value) =>
          value.length < SHORTEST_PASSWORD ? t('short', { count: SHORTEST_PASSWORD }) : null,
      },
    },
  });
}
