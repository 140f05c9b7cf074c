import { useEffect, useRef } from 'react';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import type { AddedContent } from '../contract.ts';
import { useAddRecords } from './use-change-records.ts';

const NEXT_TRY = 5000;

/** Sending of records that goes on by itself once a lost line is back. */
interface SendRecord {
  readonly send: (records: readonly AddedContent[]) => void;
  readonly isPending: boolean;
  /** Sent without a line: kept, and tried again. */
  readonly isWaiting: boolean;
  /** What the server refused; null while nothing is wrong but the line. */
  readonly failure: Error | null;
  /** Somebody writes on: what waited is not sent by itself any more. */
  readonly hold: () => void;
}

/**
 * Sends records under a key of the server, so that what is sent twice because an answer was lost is kept once.
 *
 * @param sendKey the key that the list of records came with
 */
export function useSendRecord(
  { obligation, sendKey }: { readonly obligation: string; readonly sendKey: string },
  onSent: () => void,
): SendRecord {
  const add = useAddRecords(obligation);
  /** A key whose sending was changed before it was known to have arrived: it stands for other words. */
  const spent = useRef<string | null>(null);
  const sending = useRef<{
    readonly key: string | undefined;
    readonly records: readonly AddedContent[];
  } | null>(null);
  const isWaiting = add.isError && isNetwork(add.error);
  const { mutate } = add;

  useEffect(() => {
    if (!isWaiting) return undefined;
    const again = (): void => {
      const waiting = sending.current;
      if (waiting !== null) mutate(waiting, { onSuccess: onSent });
    };
    const timer = window.setTimeout(again, NEXT_TRY);
    window.addEventListener('online', again);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [isWaiting, mutate, onSent]);

  return {
    isPending: add.isPending,
    isWaiting,
    failure: isWaiting ? null : add.error,
    send: (records) => {
      sending.current = { key: sendKey === spent.current ? undefined : sendKey, records };
      mutate(sending.current, { onSuccess: onSent });
    },
    hold: () => {
      spent.current = sending.current?.key ?? spent.current;
      sending.current = null;
      if (add.isError) add.reset();
    },
  };
}

function isNetwork(reason: unknown): boolean {
  return reason instanceof ApiProblem && (reason.code === 'network' || reason.status >= 502);
}
