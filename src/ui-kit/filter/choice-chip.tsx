import { Combobox, useCombobox } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { foldText } from '#kernel/language/fold-text.ts';
import classes from './filter.module.css';

interface ChoiceChipProps {
  /** What is chosen: "Cơ quan". */
  readonly label: string;
  /** The words while nothing is chosen: "mọi cơ quan". */
  readonly any: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | undefined) => void;
  /** The label of the act that takes the choice back. */
  readonly clear: string;
  /** With a box to search the options, diacritics optional. */
  readonly search?: string;
  /** Told what is typed into that box, where the options are found elsewhere and come as they are to be shown. */
  readonly onSearch?: ((words: string) => void) | undefined;
  /** The words of the chosen value while it is not among the options. */
  readonly chosenLabel?: string | undefined;
  readonly nothing?: string;
}

const SHOWN = 60;

/** One part of a filter, read as part of a sentence: quiet while it says nothing, plain when it narrows. */
export function ChoiceChip(props: ChoiceChipProps): ReactNode {
  const { label, any, value, options, onChange, clear, search, onSearch, nothing } = props;
  const [words, setWords] = useState('');
  const write = (typed: string): void => {
    setWords(typed);
    onSearch?.(typed);
  };
  const box = useCombobox({
    onDropdownClose: () => {
      box.resetSelectedOption();
      write('');
    },
    onDropdownOpen: () => {
      if (search !== undefined) box.focusSearchInput();
      else box.focusTarget();
    },
  });
  const chosen = options.find((option) => option.value === value)?.label ?? props.chosenLabel;
  const folded = foldText(words.normalize('NFC'));
  const isFound = (option: { readonly label: string }): boolean =>
    onSearch !== undefined || foldText(option.label).includes(folded);
  const found = options.filter(isFound).slice(0, SHOWN);
  const choose = (next: string): void => {
    onChange(next === value ? undefined : next);
    box.closeDropdown();
  };
  return (
    <span className={classes.chip} data-set={value !== undefined || undefined}>
      <Combobox store={box} onOptionSubmit={choose} width={320} position="bottom-start" shadow="md">
        <Combobox.Target targetType="button">
          <button type="button" className={classes.face} onClick={() => box.toggleDropdown()}>
            {value === undefined ? (
              <span>{any}</span>
            ) : (
              <span>
                <span className={classes.label}>{label}: </span>
                {chosen ?? '…'}
              </span>
            )}
            {value === undefined && <IconChevronDown size={14} aria-hidden="true" />}
          </button>
        </Combobox.Target>
        <Combobox.Dropdown>
          {search !== undefined && (
            <Combobox.Search
              value={words}
              placeholder={search}
              aria-label={search}
              onChange={(event) => {
                write(event.currentTarget.value);
                box.updateSelectedOptionIndex();
              }}
            />
          )}
          <Combobox.Options mah={320} className={classes.options} aria-label={label}>
            {found.map((option) => (
              <Combobox.Option key={option.value} value={option.value} active={option.value === value}>
                {option.label}
              </Combobox.Option>
            ))}
            {found.length === 0 && <Combobox.Empty>{nothing ?? '—'}</Combobox.Empty>}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {value !== undefined && (
        <button
          type="button"
          className={classes.clear}
          aria-label={clear}
          onClick={() => onChange(undefined)}
        >
          <IconX size={14} aria-hidden="true" />
        </button>
      )}
    </span>
  );
}
