import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { pickableQuery } from '#modules/organizations/widgets/organization-queries.ts';
import { filterAnswered, foldedGroupFilter } from '#ui-kit/fields/folded-filter.ts';
import type { NameResolution, PrintedName } from '../contract.ts';
import { MembersField } from './members-field.tsx';
import { choiceOf, resolutionOf, suggestsSeveral } from './name-choices.ts';
import { resolutionWords } from './resolution-words.ts';
import type { NamedBody } from './use-resolutions.ts';

interface NameSelectProps {
  readonly name: PrintedName;
  /** True while nobody has answered yet. */
  readonly open: boolean;
  readonly resolution: NameResolution;
  /** Names of the bodies that names stand for, by identifier. */
  readonly bodyNames: ReadonlyMap<string, string>;
  /** Answers the name; `picked` are bodies under the names by which they were found. */
  readonly onChoose: (resolution: NameResolution, picked?: readonly NamedBody[]) => void;
  /** The person wants to choose several bodies by hand, so the choice stays in sight. */
  readonly onSeveral: () => void;
}

/** Chooses what a printed name stands for: what is suggested, anything else, or a body that the server finds by its words. */
export function NameSelect(props: NameSelectProps): ReactNode {
  const { name, open, resolution, bodyNames, onChoose, onSeveral } = props;
  const t = useTranslations('plans.review.names');
  const [picking, setPicking] = useState(false);
  const [words, setWords] = useState('');
  const value = picking ? 'several' : open ? null : choiceOf(name, resolution);
  const { choices, isAnswered } = useChoices(name, words, value);
  const chosenName = value === null ? undefined : bodyNames.get(value);
  const isListed = choices.some(({ items }) => items.some((item) => item.value === value));
  const isLabel = (typed: string) =>
    typed === chosenName || choices.some(({ items }) => items.some(({ label }) => label === typed));
  const members = !open && resolution.kind === 'organizations' ? resolution.organizationIds : [];
  return (
    <>
      <Select
        aria-label={t('means', { name: name.name })}
        searchable
        allowDeselect={false}
        limit={60}
        filter={({ options, ...asked }) => [
          ...foldedGroupFilter({ options: options.slice(0, -1), ...asked }),
          ...filterAnswered(isAnswered)({ options: options.slice(-1), ...asked }),
        ]}
        maxDropdownHeight={320}
        data={[
          // The answer stands on top whatever the search finds: nothing moves under the hand when an answer comes.
          ...(isListed || chosenName === undefined || value === null
            ? []
            : [{ group: t('chosen'), items: [{ value, label: chosenName }] }]),
          ...choices,
        ]}
        value={value}
        placeholder={
          open && resolution.kind !== 'words'
            ? t('proposal', { words: resolutionWords(t, name, resolution, bodyNames) })
            : t('choose')
        }
        // The answer that stands in the field is no search: the list stays whole, and nothing moves under the hand.
        onSearchChange={(typed) => setWords(isLabel(typed) ? '' : typed)}
        onChange={(choice, option) => {
          setPicking(choice === 'several');
          if (choice === 'several') onSeveral();
          else if (choice !== null) {
            const next = resolutionOf(name, choice);
            const isBody = next.kind === 'organizations' && next.organizationIds.includes(choice);
            onChoose(next, isBody ? [{ id: choice, name: option.label }] : []);
          }
        }}
      />
      {(picking || members.length > 1) && (
        <MembersField
          name={name.name}
          members={members.map((id) => ({ id, name: bodyNames.get(id) ?? '…' }))}
          onChange={(picked) => {
            setPicking(true);
            onSeveral();
            onChoose(
              picked.length === 0
                ? { kind: 'words' }
                : { kind: 'organizations', organizationIds: picked.map(({ id }) => id) },
              picked,
            );
          }}
        />
      )}
    </>
  );
}

/** What may be chosen: suggestions, other answers, and the bodies but the chosen one that the words find on the server. */
function useChoices(name: PrintedName, words: string, chosen: string | null) {
  const t = useTranslations('plans.review.names');
  const [asked] = useDebouncedValue(words, 200);
  const found = useQuery({ ...pickableQuery(asked, undefined), placeholderData: (previous) => previous });
  const choices = useMemo(() => {
    const candidates = name.candidates.map(({ organizationId, name: label }) => ({
      value: organizationId,
      label,
    }));
    const known = new Set([chosen, ...candidates.map((candidate) => candidate.value)]);
    const rest = (found.data?.organizations ?? []).filter((body) => !known.has(body.id));
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
  }, [name, found.data, chosen, t]);
  return { choices, isAnswered: words === asked && !found.isPlaceholderData };
}
