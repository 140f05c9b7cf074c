import { Menu, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { IconKey, IconKeyboard, IconLogout, IconUserCircle, IconUserShare } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Session } from '#modules/access/contract.ts';
import { signOut } from '#modules/access/screens/sign-in-calls.ts';
import { StandsIn } from '#modules/access/widgets/stands-in.tsx';
import { LanguageSwitch } from '#ui-kit/language/language.tsx';
import classes from './person-menu.module.css';

/** The last two initials of a Vietnamese name, family name first: Nguyễn Thị Hà → TH. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return words
    .slice(-2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

/** The person: who they are and for which body, language, light or dark, sign-out. */
export function PersonMenu({ session, onSheet }: { session: Session; onSheet: () => void }): ReactNode {
  const t = useTranslations('app');
  const answers = useQueryClient();
  const navigate = useNavigate();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { account } = session;

  const leave = async (): Promise<void> => {
    await signOut();
    answers.clear();
    await navigate({ to: '/dang-nhap', search: {} });
  };

  return (
    <Menu position="bottom-end" width={288} closeOnItemClick={false}>
      <Menu.Target>
        <button
          type="button"
          className={classes.person}
          aria-label={t('person.menu', { name: account.name })}
        >
          <span aria-hidden="true">{initials(account.name)}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <p className={classes.name}>{account.name}</p>
          <p>
            {[account.position, account.organization?.name].filter(Boolean).join(' · ') || session.realm.name}
          </p>
          <p>{account.email}</p>
          <StandsIn />
        </div>
        <Menu.Divider />
        <div className={classes.choice}>
          <span>{t('person.language')}</span>
          <LanguageSwitch />
        </div>
        <div className={classes.choice}>
          <span>{t('person.look')}</span>
          <SegmentedControl
            size="xs"
            aria-label={t('person.look')}
            value={colorScheme}
            onChange={(value) => setColorScheme(value as typeof colorScheme)}
            data={(['light', 'dark', 'auto'] as const).map((value) => ({
              value,
              label: t(`person.${value}`),
            }))}
          />
        </div>
        <Menu.Divider />
        <Menu.Item
          closeMenuOnClick
          leftSection={<IconUserCircle size={17} stroke={1.6} />}
          onClick={() => void navigate({ to: '/tai-khoan-cua-toi' })}
        >
          {t('person.account')}
        </Menu.Item>
        {account.kind === 'person' && (
          <>
            <Menu.Item
              closeMenuOnClick
              leftSection={<IconUserShare size={17} stroke={1.6} />}
              onClick={() => void navigate({ to: '/uy-quyen' })}
            >
              {t('person.delegations')}
            </Menu.Item>
            <Menu.Item
              closeMenuOnClick
              component={Link}
              to="/tai-khoan/ma-truy-cap"
              leftSection={<IconKey size={17} stroke={1.6} />}
            >
              {t('person.tokens')}
            </Menu.Item>
          </>
        )}
        <Menu.Item closeMenuOnClick leftSection={<IconKeyboard size={17} stroke={1.6} />} onClick={onSheet}>
          {t('person.keys')}
        </Menu.Item>
        <Menu.Item
          closeMenuOnClick
          leftSection={<IconLogout size={17} stroke={1.6} />}
          onClick={() => void leave()}
        >
          {t('person.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
