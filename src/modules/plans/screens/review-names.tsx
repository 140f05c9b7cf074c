import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { OrganizationName } from '#modules/organizations/widgets/organization-hover.tsx';
import { organizationsQuery } from '#modules/organizations/widgets/organization-queries.ts';
import { StatusChip } from '#ui-kit/chip/status-chip.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { foldedGroupFilter } from '#ui-kit/fields/folded-filter.ts';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import type { NameResolution, PrintedName } from '../contract.ts';
import { AcceptProposals } from './accept-proposals.tsx';
import { MembersField } from './members-field.tsx';
import { choiceOf, resolutionOf, suggestsSeveral } from './name-choices.ts';
import { resolutionWords } from './resolution-words.ts';
import classes from './review-names.module.css';
import type { ResolvedNames } from './use-resolutions.ts';

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
          onChoose={(resolution) => names.choose(name.name, resolution)}
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
  readonly onChoose: (resolution: NameResolution) => void;
}

function OneName({ name, open, resolution, onChoose }: OneNameProps): ReactNode {
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
            onChoose={onChoose}
            onSeveral={() => setChanging(true)}
          />
        </div>
      ) : (
        <Settled name={name} resolution={resolution} onChange={() => setChanging(true)} />
      )}
    </div>
  );
}

interface SettledProps {
  readonly name: PrintedName;
  readonly resolution: NameResolution;
  readonly onChange: () => void;
}

/** A name that needs no question: what it stands for, and the way to say otherwise. */
function Settled({ name, resolution, onChange }: SettledProps): ReactNode {
  const t = useTranslations('plans.review.names');
  const bodies = useQuery(organizationsQuery());
  return (
    <div className={classes.settled}>
      <Meant resolution={resolution}>
        {resolutionWords(t, name, resolution, bodies.data?.organizations)}
      </Meant>
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

interface NameSelectProps extends OneNameProps {
  /** The person wants to choose several bodies by hand, so the choice stays in sight. */
  readonly onSeveral: () => void;
}

function NameSelect({ name, open, resolution, onChoose, onSeveral }: NameSelectProps): ReactNode {
  const t = useTranslations('plans.review.names');
  const bodies = useQuery(organizationsQuery());
  const members = !open && resolution.kind === 'organizations' ? resolution.organizationIds : [];
  const [picking, setPicking] = useState(false);
  const data = useMemo(() => {
    const candidates = name.candidates.map(({ organizationId, name: label }) => ({
      value: organizationId,
      label,
    }));
    const known = new Set(candidates.map((candidate) => candidate.value));
    const rest = (bodies.data?.organizations ?? []).filter((body) => !known.has(body.id));
    const several = suggestsSeveral(name) && name.suggestion.kind === 'organizations';
    const count =
      several && name.suggestion.kind === 'organizations' ? name.suggestion.organizationIds.length : 0;
    return [
      {
        group: t('suggested'),
        items: [...(several ? [{ value: 'suggestion', label: t('several', { count }) }] : []), ...candidates],
      },
      {
        group: t('otherwise'),
        items: [
          { value: 'several', label: t('pick') },
          { value: 'create', label: t('create', { name: name.name }) },
          { value: 'words', label: t('words') },
        ],
      },
      { group: t('all'), items: rest.map((body) => ({ value: body.id, label: body.name })) },
    ];
  }, [name, bodies.data, t]);
  return (
    <>
      <Select
        aria-label={t('means', { name: name.name })}
        searchable
        allowDeselect={false}
        limit={60}
        filter={foldedGroupFilter}
        maxDropdownHeight={320}
        data={data}
        value={picking ? 'several' : open ? null : choiceOf(name, resolution)}
        placeholder={
          open && resolution.kind !== 'words'
            ? t('proposal', { words: resolutionWords(t, name, resolution, bodies.data?.organizations) })
            : t('choose')
        }
        onChange={(choice) => {
          setPicking(choice === 'several');
          if (choice === 'several') onSeveral();
          else if (choice !== null) onChoose(resolutionOf(name, choice));
        }}
      />
      {(picking || members.length > 1) && (
        <MembersField
          name={name.name}
          organizations={bodies.data?.organizations ?? []}
          members={members}
          onChange={(ids) => {
            setPicking(true);
            onSeveral();
            onChoose(ids.length === 0 ? { kind: 'words' } : { kind: 'organizations', organizationIds: ids });
          }}
        />
      )}
    </>
  );
}
