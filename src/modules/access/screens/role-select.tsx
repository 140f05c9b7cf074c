import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { type AccountKind, ROLES, type Role } from '#kernel/law/actor.ts';
import { canAccess } from '../domain/permissions.ts';
import { DESK_ROLES } from '../domain/position.ts';
import { actorOf, useSession } from '../widgets/session.ts';

interface RoleSelectProps {
  readonly kind: AccountKind;
  readonly value: Role;
  readonly onChange: (role: Role) => void;
}

/** Chooses a role, with its hint; offers only what the kind of the account may hold and the person may name. */
export function RoleSelect({ kind, value, onChange }: RoleSelectProps): ReactNode {
  const t = useTranslations('access.accounts');
  const page = useTranslations('access.accountPage');
  const actor = actorOf(useSession());
  // Asked about a body that the person keeps: which one it will be is not known yet, which role may be named is.
  const kept = actor.positions.find(({ role }) => role === 'body-administrator')?.organizationId;
  const line = kept === null || kept === undefined ? [] : [kept];
  const nameable = ROLES.filter((role) => canAccess(actor, 'access.give-position', { line, role }).allowed);
  const fitting = kind === 'desk' ? nameable.filter((role) => isForDesk(role)) : nameable;
  return (
    <Select
      label={t('role')}
      description={
        kind === 'desk' ? `${t(`roleHints.${value}`)} ${page('deskRoles')}` : t(`roleHints.${value}`)
      }
      allowDeselect={false}
      data={fitting.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
      value={value}
      onChange={(chosen) => onChange(ROLES.find((role) => role === chosen) ?? value)}
    />
  );
}

/** Whether a desk may hold the role. */
export function isForDesk(role: Role): boolean {
  return (DESK_ROLES as readonly Role[]).includes(role);
}
