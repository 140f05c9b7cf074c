import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

const STREAM = '/api/notices/stream?quiet=1';
/** Milliseconds between two looks while there is no line. */
const POLL = 60_000;

/**
 * Keeps notices and one's own work fresh while the screen is seen: over a line on which the server says that there is
 * something new, and by asking every minute while there is none. A hidden screen keeps no line: a browser has few.
 */
export function useLiveNotices(): void {
  const answers = useQueryClient();
  useEffect(() => {
    let line: EventSource | null = null;
    const look = (): void => {
      void answers.invalidateQueries({ queryKey: ['notices'] });
      void answers.invalidateQueries({ queryKey: ['work', 'mine'] });
    };
    const open = (): void => {
      if (line !== null || document.hidden) return;
      line = new EventSource(STREAM);
      line.addEventListener('notice', look);
    };
    const close = (): void => {
      line?.close();
      line = null;
    };
    const follow = (): void => {
      if (document.hidden) return close();
      open();
      void answers.invalidateQueries({ queryKey: ['notices'] });
    };
    const poll = setInterval(() => {
      if (document.hidden || line?.readyState === EventSource.OPEN) return;
      // A line that the server refused stays closed: it is opened anew.
      if (line?.readyState === EventSource.CLOSED) close();
      open();
      look();
    }, POLL);
    open();
    document.addEventListener('visibilitychange', follow);
    return () => {
      clearInterval(poll);
      document.removeEventListener('visibilitychange', follow);
      close();
    };
  }, [answers]);
}
