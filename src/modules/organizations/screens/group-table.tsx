import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import tables from '#ui-kit/table/table.module.css';
import type { Group } from '../contract.ts';
import classes from './group-list.module.css';

/** What somebody is doing to a group; null: to a new one. */
export interface GroupAct {
  readonly act: 'keep' | 'end';
  readonly group: Group | null;
}

interface GroupTableProps {
  readonly groups: readonly Group[];
  /** Shows who belongs to a group of this name. */
  readonly onTry: (name: string) => void;
  /** Left out for whoever may not keep groups. */
  readonly onAct?: ((act: GroupAct) => void) | undefined;
}

/** The groups with their rules in short; a click shows the members. */
export function GroupTable({ groups, onTry, onAct }: GroupTableProps): ReactNode {
  const t = useTranslations('organizations.groups');
  return (
    <section className={tables.frame} aria-label={t('title')}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('kinds')}</th>
            <th scope="col">{t('where')}</th>
            <th scope="col">{t('origin')}</th>
            {onAct !== undefined && (
              <th scope="col" data-acts>
                <span className={classes.unseen}>{t('acts')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key}>
              <td data-head>
                <button
                  type="button"
                  data-row
                  className={classes.name}
                  onClick={() => onTry(group.writings.includes(group.name) ? group.name : nameToTry(group))}
                >
                  {group.name}
                </button>
              </td>
              <td className={tables.quiet}>
                <Made group={group} />
              </td>
              <td className={tables.quiet}>
                {group.belowBody === null
                  ? t(`below.${group.below}`)
                  : t('belowBody', { name: group.belowBody.name })}
              </td>
              <td className={tables.quiet}>
                {t(group.id === null ? 'builtIn' : 'own')}
                {group.from !== null && `, ${t('since', { from: formatDate(group.from) })}`}
              </td>
              {onAct !== undefined && (
                <td data-acts>
                  <Acts group={group} onAct={onAct} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A group of the realm's own may be written otherwise than it is called. */
function nameToTry(group: Group): string {
  return group.id === null ? group.name : (group.writings[0] ?? group.name);
}

/** The kinds a group is made of, and how many bodies were added or left out by hand. */
function Made({ group }: { group: Group }): ReactNode {
  const t = useTranslations('organizations');
  return [
    ...group.kinds.map((kind) => t(`kinds.${kind}`)),
    ...(group.includes.length > 0 ? [t('groups.plus', { count: group.includes.length })] : []),
    ...(group.excludes.length > 0 ? [t('groups.minus', { count: group.excludes.length })] : []),
  ].join(', ');
}

function Acts({ group, onAct }: { group: Group; onAct: (act: GroupAct) => void }): ReactNode {
  const t = useTranslations('organizations.groups');
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={t('changeOne', { name: group.name })}
        onClick={() => onAct({ act: 'keep', group })}
      >
        {t('change')}
      </Button>
      {group.id !== null && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="lacquer"
          aria-label={t('endOne', { name: group.name })}
          onClick={() => onAct({ act: 'end', group })}
        >
          {t('end')}
        </Button>
      )}
    </>
  );
}
