import { Loader, Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { countText } from '#ui-kit/count/count-text.ts';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import type { MovePreview, OrganizationPage, PreviewedMatter } from '../../contract.ts';
import { type Choices, movePreviewQuery, type ThoughtOf } from '../../widgets/organization-queries.ts';
import classes from './move-preview.module.css';

/** A body that may take something over. */
export interface Heir {
  readonly id: string;
  readonly name: string;
}

interface MovePreviewProps {
  readonly body: OrganizationPage;
  /** Null: what waits of a past reorganisation. */
  readonly reorganization: ThoughtOf | null;
  readonly heirs: readonly Heir[];
  readonly choices: Choices;
  readonly onChoose: (choices: Choices) => void;
}

/** Before and after side by side: who ends, who takes how much, and who takes what no field of work tells. */
export function MovePreviewPart(props: MovePreviewProps): ReactNode {
  const t = useTranslations('organizations.moves');
  const { body, reorganization, choices } = props;
  const preview = useQuery({
    ...movePreviewQuery(body.id, reorganization, choices),
    placeholderData: keepPreviousData,
  });
  if (preview.isError) return <FailureNotice reason={preview.error} place={t('failed')} />;
  if (preview.data === undefined)
    return (
      <p className={classes.working}>
        <Loader size="xs" /> {t('working')}
      </p>
    );
  return (
    <section className={classes.preview} aria-label={t('title')} aria-busy={preview.isFetching}>
      <BeforeAfter {...props} preview={preview.data} />
      <Beside preview={preview.data} />
      {preview.data.total > 0 && <Matters {...props} preview={preview.data} />}
      {preview.data.total > 0 && reorganization !== null && (
        <p className={classes.quiet}>
          {preview.data.isLater ? t('later', { day: formatDate(reorganization.on) }) : t('now')}
        </p>
      )}
    </section>
  );
}

type Shown = MovePreviewProps & { readonly preview: MovePreview };

function BeforeAfter({ body, reorganization, heirs, preview }: Shown): ReactNode {
  const t = useTranslations('organizations.moves');
  const others = preview.targets.filter(({ id }) => heirs.every((heir) => heir.id !== id));
  const left = preview.stays + preview.waits;
  return (
    <div className={classes.sides}>
      <div>
        <h3>{t('before')}</h3>
        <div className={classes.card}>
          <strong>{body.name}</strong>
          {preview.total === 0 ? (
            <span className={classes.quiet}>{t('noneOpen')}</span>
          ) : (
            <Link to="/nhiem-vu" search={{ organization: body.id }} target="_blank">
              {t('open', { count: countText(preview.total) })}
            </Link>
          )}
          {reorganization !== null && (
            <span className={classes.quiet}>
              {reorganization.closes ? t('ends', { day: formatDate(reorganization.on) }) : t('goesOn')}
            </span>
          )}
        </div>
      </div>
      <div>
        <h3>{t('after')}</h3>
        <ul className={classes.after}>
          {[...heirs, ...others].map(({ id, name }) => (
            <li key={id} className={classes.card}>
              <strong>{name}</strong>
              <span className={classes.count}>
                {t('gets', { count: countText(preview.targets.find((one) => one.id === id)?.count ?? 0) })}
              </span>
            </li>
          ))}
          {left > 0 && (
            <li className={classes.card} data-left>
              <span>
                {t('stays')}: {body.name}
              </span>
              <span className={classes.count}>{countText(left)}</span>
            </li>
          )}
        </ul>
      </div>
    </div>
  );
}

/** What goes along beside obligations, in one line. */
function Beside({ preview }: { readonly preview: MovePreview }): ReactNode {
  const t = useTranslations('organizations.moves');
  const list = preview.counts
    .filter(({ kind, moves }) => kind !== 'obligation' && moves > 0)
    .map(({ kind, moves }) => t(`kinds.${kind}`, { count: countText(moves) }));
  return list.length === 0 ? null : <p className={classes.quiet}>{t('beside', { list: list.join(', ') })}</p>;
}

function Matters(props: Shown): ReactNode {
  const t = useTranslations('organizations.moves');
  const { body, heirs, preview, choices, onChoose, reorganization } = props;
  const isOver = reorganization?.closes ?? body.closedOn !== null;
  const unclear = preview.waits + preview.matters.filter(({ reason }) => reason === 'rest').length;
  if (heirs.length === 0) return <p className={classes.warn}>{t('nobody', { count: preview.waits })}</p>;
  return (
    <>
      {unclear > 0 && heirs.length > 1 && (
        <div className={classes.rest}>
          <h3>{t('choose', { count: countText(unclear) })}</h3>
          <p className={classes.quiet}>{t('chooseHint')}</p>
          <Select
            label={t('rest')}
            data={[
              { value: '', label: t('leave') },
              ...heirs.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            allowDeselect={false}
            value={choices.restId ?? ''}
            onChange={(value) => onChoose({ ...choices, restId: value || null })}
          />
        </div>
      )}
      {(heirs.length > 1 || !isOver) && (
        <ul className={classes.matters}>
          {preview.matters.map((matter) => (
            <OneMatter key={matter.id} {...props} matter={matter} isOver={isOver} />
          ))}
        </ul>
      )}
      {preview.total > preview.matters.length && (
        <p className={classes.quiet}>
          {t('ofAll', { shown: preview.matters.length, count: countText(preview.total) })}
        </p>
      )}
    </>
  );
}

function OneMatter({
  body,
  heirs,
  choices,
  onChoose,
  matter,
  isOver,
}: Shown & { readonly matter: PreviewedMatter; readonly isOver: boolean }): ReactNode {
  const t = useTranslations('organizations.moves');
  const { id, title, plan, dueDay, reason, to } = matter;
  // What goes on to yet another body is chosen by whom it goes through.
  const chosen = choices.chosen[id];
  const direct =
    to === null ? '' : (heirs.find((heir) => heir.id === to.id)?.id ?? (to.id === body.id ? '' : null));
  const value = chosen === undefined ? direct : (chosen ?? '');
  return (
    <li className={classes.matter} data-waits={reason === 'waits' || undefined}>
      <div>
        <Link to="/nhiem-vu/$obligation" params={{ obligation: id }} target="_blank">
          {title}
        </Link>
        <span className={classes.quiet}>
          {[plan, dueDay === null ? '' : t('due', { day: formatDate(dueDay) }), t(`reasons.${reason}`)]
            .filter((word) => word !== '')
            .join(' · ')}
        </span>
      </div>
      <Select
        aria-label={t('to', { title })}
        size="xs"
        allowDeselect={false}
        data={[
          { value: '', label: isOver ? t('leave') : t('stays') },
          ...heirs.map((heir) => ({ value: heir.id, label: heir.name })),
          ...(value === null && to !== null ? [{ value: to.id, label: to.name }] : []),
        ]}
        value={value ?? to?.id ?? ''}
        onChange={(picked) => onChoose({ ...choices, chosen: choose(choices.chosen, id, picked, isOver) })}
      />
    </li>
  );
}

/** Of a body that ends nothing can be chosen to stay: leaving it means choosing later. */
function choose(
  chosen: Choices['chosen'],
  id: string,
  picked: string | null,
  isOver: boolean,
): Choices['chosen'] {
  const { [id]: _before, ...others } = chosen;
  if (picked !== null && picked !== '') return { ...others, [id]: picked };
  return isOver ? others : { ...others, [id]: null };
}
