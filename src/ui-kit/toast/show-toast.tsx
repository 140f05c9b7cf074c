import { Button } from '@mantine/core';
import { notifications, notificationsStore } from '@mantine/notifications';
import { callLanguage } from '../client/call-language.ts';
import { readFailure } from '../failure/failure-words.ts';
import { isCovered } from '../keys/key-map.ts';
import { makeRoom } from './make-room.ts';
import classes from './show-toast.module.css';
import { isWorthTryingAgain } from './worth-trying-again.ts';

/** An act that takes something back, with its words. */
interface WayBack {
  readonly words: string;
  /** What it answers is waited for; a failure is told, with a way to try again where that may help. */
  readonly act: () => unknown;
}

interface Toast {
  readonly words: string;
  readonly tone?: 'done' | 'failed';
  /** The act that takes it back, offered while the toast stands. */
  readonly undo?: WayBack;
}

/** Where several notices would cover the foot of a screen; the same width at which tables become cards. */
const NARROW = '(max-width: 48em)';

/** Toasts stand outside the screens and their words, so their own words are chosen here. */
const WORDS = {
  vi: {
    close: 'Đóng thông báo',
    failed: 'Chưa hoàn tác được',
    network: 'không nối được tới máy chủ',
    retry: 'Thử lại',
  },
  en: {
    close: 'Close the notice',
    failed: 'This could not be undone',
    network: 'the server cannot be reached',
    retry: 'Try again',
  },
};

function ownWords(): (typeof WORDS)['vi'] {
  return callLanguage() === 'en' ? WORDS.en : WORDS.vi;
}

/** Tells in passing what was done, with the way back where there is one. */
export function showToast({ words, tone = 'done', undo }: Toast): void {
  const isNarrow = window.matchMedia(NARROW).matches;
  notifications.updateState(notificationsStore, (standing) => makeRoom(standing, isFailure, isNarrow));
  const id = notifications.show({
    color: tone === 'done' ? 'river' : 'lacquer',
    autoClose: undo === undefined ? 5000 : 10000,
    withBorder: true,
    // The acts of a dialog stand at its foot: a notice must not lie over them.
    ...(isCovered() ? { position: 'top-center' as const } : {}),
    closeButtonProps: { 'aria-label': ownWords().close },
    message: (
      <div className={classes.toast}>
        <span>{words}</span>
        {undo !== undefined && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              notifications.hide(id);
              void takeBackOrTell(undo.act);
            }}
          >
            {undo.words}
          </Button>
        )}
      </div>
    ),
  });
}

function isFailure({ color }: { readonly color?: unknown }): boolean {
  return color === 'lacquer';
}

/** Takes something back; a failure is told with its reason, and with a way to try again where that may help. */
export async function takeBackOrTell(act: () => unknown): Promise<void> {
  try {
    await act();
  } catch (reason) {
    const { failed, network, retry } = ownWords();
    const { kind, title, detail } = readFailure(reason);
    const why = kind === 'network' ? network : title || detail;
    showToast({
      words: why === null || why === '' ? `${failed}.` : `${failed}: ${why}`,
      tone: 'failed',
      ...(isWorthTryingAgain(reason) ? { undo: { words: retry, act } } : {}),
    });
  }
}

/** Lets go of the notices that stand, before a dialog opens below them; what they offered to undo can still be undone. */
export function clearToasts(): void {
  notifications.clean();
}
