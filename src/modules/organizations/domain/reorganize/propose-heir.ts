/** Who is proposed where nothing tells: who took over without a field of its own, else who is named first. */
export function proposeHeir<Step extends { readonly scope: string | null }>(
  heirs: readonly Step[],
): Step | null {
  return heirs.find(({ scope }) => scope === null) ?? heirs[0] ?? null;
}
