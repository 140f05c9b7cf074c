import { Loader } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import type { Branch } from '../contract.ts';
import { branchQuery, type TreeView } from '../widgets/organization-queries.ts';
import { committeesFirst, groupBranch, isCommittee, type KindGroup } from './group-branch.ts';
import classes from './organization-tree.module.css';

interface BranchListProps {
  readonly view: TreeView;
  readonly branch: readonly Branch[];
  readonly depth: number;
  /** Every branch is open, down to the last unit. */
  readonly whole?: boolean | undefined;
}

/** Branches open by themselves down to this depth: the roots show who is below them. */
const OPEN_TO = 1;
/** So many roots all open by themselves; among more only the committees do. */
const FEW = 4;
/** A branch of a kind that is longer than this waits for a click. */
const LONG = 30;

/** One level of a tree: bodies, or kinds of bodies where they are many; branches are fetched when opened. */
export function BranchList({ view, branch, depth, whole = false }: BranchListProps): ReactNode {
  const groups = groupBranch(branch);
  return (
    <ul className={classes.branch}>
      {groups === null
        ? (depth === 0 ? committeesFirst(branch) : branch).map((body) => (
            <BodyNode
              key={body.id}
              view={view}
              body={body}
              depth={depth}
              opens={whole || (depth < OPEN_TO && (branch.length <= FEW || isCommittee(body)))}
              whole={whole}
            />
          ))
        : groups.map((group) => (
            <KindNode key={group.kind} view={view} group={group} depth={depth} whole={whole} />
          ))}
    </ul>
  );
}

interface KindNodeProps {
  readonly view: TreeView;
  readonly group: KindGroup;
  readonly depth: number;
  readonly whole: boolean;
}

function KindNode({ view, group, depth, whole }: KindNodeProps): ReactNode {
  const t = useTranslations('organizations');
  const [open, setOpen] = useState(whole || group.bodies.length <= LONG);
  return (
    <li>
      <button
        type="button"
        data-row
        className={classes.kind}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        onKeyDown={fold(setOpen)}
      >
        <Chevron open={open} />
        {t(`kinds.${group.kind}`)}
        <span className={classes.count}>{group.bodies.length}</span>
      </button>
      {open && (
        <ul className={classes.branch}>
          {group.bodies.map((body) => (
            <BodyNode key={body.id} view={view} body={body} depth={depth + 1} opens={whole} whole={whole} />
          ))}
        </ul>
      )}
    </li>
  );
}

interface BodyNodeProps {
  readonly view: TreeView;
  readonly body: Branch;
  readonly depth: number;
  readonly opens: boolean;
  readonly whole: boolean;
}

function BodyNode({ view, body, depth, opens, whole }: BodyNodeProps): ReactNode {
  const t = useTranslations('organizations.tree');
  const [open, setOpen] = useState(opens);
  const folds = body.units > 0;
  const below = useQuery({ ...branchQuery(view, body.id), enabled: open && folds });
  return (
    <li>
      <div className={classes.row}>
        {folds ? (
          <button
            type="button"
            className={classes.fold}
            aria-expanded={open}
            aria-label={t(open ? 'close' : 'open', { name: body.name })}
            onClick={() => setOpen(!open)}
          >
            <Chevron open={open} />
          </button>
        ) : (
          <span className={classes.leaf} />
        )}
        <BodyLine view={view} body={body} onKeyDown={folds ? fold(setOpen) : undefined} />
        {folds && !open && <span className={classes.count}>{body.units}</span>}
        {open && folds && below.isPending && <Loader size={14} role="img" aria-label={t('loading')} />}
      </div>
      {open && below.data !== undefined && (
        <BranchList view={view} branch={below.data.branch} depth={depth + 1} whole={whole} />
      )}
    </li>
  );
}

interface BodyLineProps {
  readonly view: TreeView;
  readonly body: Pick<Branch, 'id' | 'name' | 'abbreviation' | 'closedOn'>;
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
}

/** The name of a body in a tree, its short name, and the day it ends when that is known. */
export function BodyLine({ view, body, onKeyDown }: BodyLineProps): ReactNode {
  const t = useTranslations('organizations.tree');
  return (
    <>
      <Link
        data-row
        className={classes.name}
        to="/co-quan/$organization"
        params={{ organization: body.id }}
        search={{ ngay: view.asOf }}
        onKeyDown={onKeyDown}
      >
        {body.name}
      </Link>
      {body.abbreviation !== null && <span className={classes.short}>{body.abbreviation}</span>}
      {body.closedOn !== null && (
        <span className={classes.ends}>{t('ends', { day: formatDate(body.closedOn) })}</span>
      )}
    </>
  );
}

function Chevron({ open }: { open: boolean }): ReactNode {
  return (
    <IconChevronRight
      className={classes.chevron}
      data-open={open || undefined}
      size={16}
      stroke={1.8}
      aria-hidden="true"
    />
  );
}

/** The arrows fold and unfold, as in every tree. */
function fold(setOpen: (open: boolean) => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    setOpen(event.key === 'ArrowRight');
    event.preventDefault();
  };
}
