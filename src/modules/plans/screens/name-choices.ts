import type { NameResolution, PrintedName } from '../contract.ts';

/** The value under which the list shows a resolution of this name. */
export function choiceOf(name: PrintedName, resolution: NameResolution): string {
  if (resolution.kind === 'words' || resolution.kind === 'create') return resolution.kind;
  const [first, second] = resolution.organizationIds;
  return second === undefined && first !== undefined
    ? first
    : isSuggestion(name, resolution)
      ? 'suggestion'
      : 'several';
}

/** The resolution that a value of the list stands for. */
export function resolutionOf(name: PrintedName, choice: string): NameResolution {
  if (choice === 'words') return { kind: 'words' };
  if (choice === 'create') return { kind: 'create', name: name.name };
  if (choice === 'suggestion') return name.suggestion;
  return { kind: 'organizations', organizationIds: [choice] };
}

/** Whether several bodies are suggested at once, as for "các sở, ban, ngành". */
export function suggestsSeveral(name: PrintedName): boolean {
  return name.suggestion.kind === 'organizations' && name.suggestion.organizationIds.length > 1;
}

function isSuggestion(name: PrintedName, resolution: NameResolution): boolean {
  return JSON.stringify(name.suggestion) === JSON.stringify(resolution);
}
