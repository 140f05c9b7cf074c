import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { OrganizationName } from '#modules/organizations/widgets/organization-hover.tsx';
import { StatusChip } from '#ui-kit/chip/status-chip.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import type { NameResolution, PrintedName } from '../contract.ts';
import { AcceptProposals } from './accept-proposals.tsx';
import { NameSelect } from './name-select.tsx';
import { resolutionWords } from './resolution-words.ts';
import classes from './review-names.module.css';
import type { NamedBody, ResolvedNames } from './use-resolutions.ts';

/** Each printed name once, whatever the number of places: the bodies it stands for, a new body, or words left open. */
export function ReviewNames({ names }: { names: ResolvedNames }): ReactNode {
  const t = useTranslations('plans.review.names');
  const { preview, chosen } = names;
  if (preview.isError)
    return (
      <FailureNotice reason={preview.error} place={t('failed')} onRetry={() => void preview.refetch()} />
    );
  if (preview.data === undefined) return <RowSkeletons rows={8} label={t('loading')} />;
  // A name keeps its place when it is settled: nothing jumps away from under the hand.
  const uncertain = preview.data.names.filter((name) => !name.certain);
  const certain = preview.data.names.filter((name) => name.certain);
  return (
    <>
      <p className={classes.lead}>{t('lead')}</p>
      <AcceptProposals names={names} />
      {[...uncertain, ...certain].map((name) => (
        <OneName
          key={name.name}
          name={name}
          open={!name.certain && !(name.name in chosen)}
          resolution={chosen[name.name] ?? name.suggestion}
          bodyNames={names.bodyNames}
          onChoose={(resolution, picked) => names.choose(name.name, resolution, picked)}
        />
      ))}
      {preview.data.names.length === 0 && <p className={classes.lead}>{t('none')}</p>}
    </>
  );
}

interface OneNameProps {
  readonly name: PrintedName;
  readonly open: boolean;
  readonly resolution: NameResolution;
  /** Names of the bodies that names stand for, by identifier. */
  readonly bodyNames: ReadonlyMap<string, string>;
  /** Answers the name; `picked` are bodies under the names by which they were found. */
  readonly onChoose: (resolution: NameResolution, picked?: readonly NamedBody[]) => void;
}

function OneName({ name, open, resolution, bodyNames, onChoose }: OneNameProps): ReactNode {
  const t = useTranslations('plans.review.names');
  const [changing, setChanging] = useState(false);
  const places = [
    name.leads > 0 ? t('leads', { count: name.leads }) : null,
    name.coordinates > 0 ? t('coordinates', { count: name.coordinates }) : null,
    name.duties > 0 ? t('duties', { count: name.duties }) : null,
  ].filter((place) => place !== null);
  return (
    <div
      className={classes.name}
      data-entry={`names.${name.name}`}
      data-open={open || undefined}
      tabIndex={-1}
    >
      <div>
        <p className={classes.printed}>{name.name}</p>
        <p className={classes.places}>{places.join(' · ')}</p>
        {open && (
          <StatusChip shape="half" tone="warn">
            {t('open')}
          </StatusChip>
        )}
      </div>
      {open || changing ? (
        <div className={classes.choice}>
          <NameSelect
            name={name}
            open={open}
            resolution={resolution}
            bodyNames={bodyNames}
            onChoose={onChoose}
            onSeveral={() => setChanging(true)}
          />
        </div>
      ) : (
        <Settled
          name={name}
          resolution={resolution}
          bodyNames={bodyNames}
          onChange={() => setChanging(true)}
        />
      )}
    </div>
  );
}

interface SettledProps extends Pick<OneNameProps, 'name' | 'resolution' | 'bodyNames'> {
  readonly onChange: () => void;
}

/** A name that needs no question: what it stands for, and the way to say otherwise. */
function Settled({ name, resolution, bodyNames, onChange }: SettledProps): ReactNode {
  const t = useTranslations('plans.review.names');
  return (
    <div className={classes.settled}>
      <Meant resolution={resolution}>{resolutionWords(t, name, resolution, bodyNames)}</Meant>
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={onChange}
        aria-label={t('changeOne', { name: name.name })}
      >
        {t('change')}
      </Button>
    </div>
  );
}

/** What a settled name stands for; a single body with its card. */
function Meant({ resolution, children }: { resolution: NameResolution; children: string }): ReactNode {
  const [id, another] = resolution.kind === 'organizations' ? resolution.organizationIds : [];
  if (id === undefined || another !== undefined) return <span>{children}</span>;
  return <OrganizationName id={id} name={children} />;
}
