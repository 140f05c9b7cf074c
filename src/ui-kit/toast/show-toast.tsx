import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { callLanguage } from '../client/call-language.ts';
import { isCovered } from '../keys/key-map.ts';
import classes from './show-toast.module.css';

interface Toast {
  readonly words: string;
  readonly tone?: 'done' | 'failed';
  /** The act that takes it back, offered while the toast stands. */
  readonly undo?: { readonly words: string; readonly act: () => void };
}

/** Toasts stand outside the screens and their words, so the name of their cross is chosen here. */
const close = { vi: 'Đóng thông báo', en: 'Close the notice' };

/** Tells in passing what was done, with the way back where there is one. */
export function showToast({ words, tone = 'done', undo }: Toast): void {
  const id = notifications.show({
    color: tone === 'done' ? 'river' : 'lacquer',
    autoClose: undo === undefined ? 5000 : 10000,
    withBorder: true,
    // The acts of a dialog stand at its foot: a notice must not lie over them.
    ...(isCovered() ? { position: 'top-center' as const } : {}),
    closeButtonProps: { 'aria-label': callLanguage() === 'en' ? close.en : close.vi },
    message: (
      <div className={classes.toast}>
        <span>{words}</span>
        {undo !== undefined && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              notifications.hide(id);
              undo.act();
            }}
          >
            {undo.words}
          </Button>
        )}
      </div>
    ),
  });
}

/** Lets go of the notices that stand, before a dialog opens below them; what they offered to undo can still be undone. */
export function clearToasts(): void {
  notifications.clean();
}
