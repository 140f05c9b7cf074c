import { type ReactNode, useState } from 'react';
import type { Reply } from '../../contract/reply-link.ts';
import classes from './reply-all.module.css';
import { ReplyFailure } from './reply-failure.tsx';
import { fill, type ReplyLanguage } from './use-reply-language.ts';

interface ReplyAllProps {
  readonly reply: Reply;
  readonly words: ReplyLanguage['words'];
  readonly onTurn: (link: string) => Promise<void>;
}

/** Everything that one message asks: what was answered, what is open here, and the way to the others. */
export function ReplyAll({ reply, words, onTurn }: ReplyAllProps): ReactNode {
  const [failure, setFailure] = useState<unknown>(null);
  const answered = reply.all.filter((one) => one.answered).length;
  return (
    <nav className={classes.all} aria-label={words.all}>
      <strong>{fill(words.allCount, { answered, all: reply.all.length })}</strong>
      <ol>
        {reply.all.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              aria-current={one.id === reply.id ? 'true' : undefined}
              onClick={() => void onTurn(one.id).catch(setFailure)}
            >
              <span>{nameOf(one.asked)}</span>
              <small>{standingOf(one, reply.id, words)}</small>
            </button>
          </li>
        ))}
      </ol>
      {failure !== null && <ReplyFailure reason={failure} words={words} />}
    </nav>
  );
}

/** The way on after one answer was sent: the next question of the message without one; nothing when all have theirs. */
export function NextQuestion({ reply, words, onTurn }: ReplyAllProps): ReactNode {
  const [failure, setFailure] = useState<unknown>(null);
  const here = reply.all.findIndex(({ id }) => id === reply.id);
  const inOrder = [...reply.all.slice(here + 1), ...reply.all.slice(0, Math.max(0, here))];
  const next = inOrder.find(({ answered, more }) => !answered || more);
  if (next === undefined) return null;
  return (
    <div className={classes.next}>
      <button type="button" onClick={() => void onTurn(next.id).catch(setFailure)}>
        <strong>{words.next}</strong>
        <span>{nameOf(next.asked)}</span>
      </button>
      {failure !== null && <ReplyFailure reason={failure} words={words} />}
    </div>
  );
}

/** Where one question of a message stands. */
function standingOf(
  { id, answered, more }: Reply['all'][number],
  here: string,
  words: ReplyAllProps['words'],
): string {
  if (more) return words.allMore;
  if (answered) return words.allDone;
  return id === here ? words.allHere : words.allOpen;
}

/** Questions of one message begin alike: where they quote the work, its words tell them apart. */
function nameOf(asked: string): string {
  return /“(.+)”/u.exec(asked)?.[1] ?? asked;
}
