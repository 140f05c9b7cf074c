import { readFileSync } from 'node:fs';
import process from 'node:process';

/** The account under which PostgreSQL runs when we are root, which it refuses to be. */
export interface ClusterUser {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
}

/** `nobody` of every common image; initdb needs an account that the system can name. */
const NOBODY: ClusterUser = { uid: 65534, gid: 65534, name: 'nobody' };

/** Answers null for an ordinary user (PostgreSQL runs as that user); for root the account `postgres`, else `nobody`. */
export function chooseClusterUser(): ClusterUser | null {
  if (process.getuid?.() !== 0) return null;
  return findAccount('postgres', readPasswd()) ?? NOBODY;
}

/** Finds an account in the text of a passwd file. */
export function findAccount(name: string, passwd: string): ClusterUser | null {
  const fields = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .find((line) => line[0] === name);
  const uid = Number(fields?.[2]);
  const gid = Number(fields?.[3]);
  return fields !== undefined && uid > 0 && gid > 0 ? { uid, gid, name } : null;
}

function readPasswd(): string {
  try {
    return readFileSync('/etc/passwd', 'utf8');
  } catch {
    return '';
  }
}
