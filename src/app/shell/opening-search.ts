/** What the parts of the system open with: the list of tasks with the work that is still to be done, soonest end first. */
export function openingSearch(address: string): { state?: 'open' } {
  return address === '/nhiem-vu' ? { state: 'open' } : {};
}
