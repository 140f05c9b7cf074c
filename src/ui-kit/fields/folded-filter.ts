import type { ComboboxItem, OptionsFilter } from '@mantine/core';
import { foldText } from '#kernel/language/fold-text.ts';

/** Finds the options of a choice by any part of their words, diacritics optional. */
export const foldedFilter: OptionsFilter = ({ options, search, limit }) => {
  const wanted = foldText(search.normalize('NFC'));
  return options
    .filter((option): option is ComboboxItem => 'value' in option && foldText(option.label).includes(wanted))
    .slice(0, limit);
};

/** The same for options in groups; a group in which nothing is found goes away. */
export const foldedGroupFilter: OptionsFilter = ({ options, search, limit }) => {
  const wanted = foldText(search.normalize('NFC'));
  return options
    .map((option) =>
      'group' in option
        ? {
            ...option,
            items: option.items.filter((item) => foldText(item.label).includes(wanted)).slice(0, limit),
          }
        : option,
    )
    .filter((option) =>
      'group' in option ? option.items.length > 0 : foldText(option.label).includes(wanted),
    );
};

/**
 * For a choice whose options the server finds. What it found for these very words all stays, though it was found by an old
 * name; while it is still asked, of its last answer only what has the words: who types and presses Enter at once must not
 * get something else.
 */
export function filterAnswered(isAnswered: boolean): OptionsFilter {
  return isAnswered ? ({ options }) => options : foldedGroupFilter;
}
