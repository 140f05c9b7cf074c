import type { ApiProblem } from './api-problem.ts';

const watchers = new Set<(problem: ApiProblem) => void>();

/** Tells of every refusal of the server, whoever asked: the shell answers those that concern the whole page. */
export function watchRefusals(watcher: (problem: ApiProblem) => void): void {
  watchers.add(watcher);
}

/** Tells the watchers of a refusal and gives it back to be thrown. */
export function tellRefusal(problem: ApiProblem): ApiProblem {
  for (const watcher of watchers) watcher(problem);
  return problem;
}
