import type { UrgedBody } from '../../contract/urging.ts';

/** The obligations of a body for which it may be urged. */
export function openWorks({ works }: UrgedBody): readonly string[] {
  return works.filter(({ handedIn }) => !handedIn).map(({ obligation }) => obligation.id);
}

/** The newest step that stands about any work of a body. */
export function lastStep({ works }: UrgedBody): UrgedBody['works'][number]['steps'][number] | undefined {
  return works
    .flatMap(({ steps }) => steps)
    .sort((a, b) => a.at.localeCompare(b.at))
    .at(-1);
}
