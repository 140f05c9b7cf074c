import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ListedEntry } from '../contract.ts';
import { useLogWords } from './log-words.ts';

/** The name of what was written to, as a link where it has a page; its kind alone where it has no name any more. */
export function ObjectLink({ object }: { object: ListedEntry['object'] }): ReactNode {
  const words = useLogWords();
  const kind = words.objects[object.type] ?? object.type;
  const name = object.name === '' ? kind : object.name;
  const { page } = object;
  if (page?.type === 'plan')
    return (
      <Link to="/ke-hoach/$plan" params={{ plan: page.id }}>
        {name}
      </Link>
    );
  if (page?.type === 'obligation')
    return (
      <Link to="/nhiem-vu/$obligation" params={{ obligation: page.id }}>
        {name}
      </Link>
    );
  if (page?.type === 'organization')
    return (
      <Link to="/co-quan/$organization" params={{ organization: page.id }} search={{}}>
        {name}
      </Link>
    );
  if (page?.type === 'reading')
    return (
      <Link to="/nhap-van-ban/$reading" params={{ reading: page.id }}>
        {name}
      </Link>
    );
  if (page?.type === 'manuscript')
    return (
      <Link to="/soan-ke-hoach/$manuscript" params={{ manuscript: page.id }}>
        {name}
      </Link>
    );
  return name;
}
