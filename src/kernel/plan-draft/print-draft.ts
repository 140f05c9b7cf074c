import type { DocumentTree } from '../document/model/document-tree.ts';
import { paragraphsOf } from '../document/model/walk-document.ts';
import type {
  Cadence,
  DraftDocument,
  DraftDuty,
  DraftFinding,
  DraftTask,
  DraftTime,
  PlanDraft,
  Source,
  SourcedText,
} from './plan-draft.ts';

/** A JSON value; objects keep the order of their keys. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

interface JsonObject {
  readonly [key: string]: Json;
}

/** How a draft is printed. */
export interface PrintOptions {
  /** Adds `source` beside the values: the same keys, each with the places of its words. */
  readonly spans: boolean;
  /** With `spans`, also prints `blocks`: the text that the places count in, by block. */
  readonly tree?: DocumentTree;
}

/**
 * Prints a draft as the JSON object of `nhipcau read --json`.
 *
 * With `spans` nothing of the plain shape changes; every object gains `source`, which holds under the same
 * keys a list of places `{block, start, end, page}` for a value and a list of such lists for a list of
 * texts. A row read as one (reference, reporting, recipient, occasion) whose places are not one for each
 * value has the list of all of them instead.
 */
export function printDraft(draft: PlanDraft, file: string, options: PrintOptions): JsonObject {
  const { spans } = options;
  const withSource = (values: JsonObject, source: Json): JsonObject =>
    spans ? { ...values, source } : values;
  const row = (values: JsonObject, source: Source): JsonObject =>
    withSource(values, sourceOfRow(values, source));
  return withSource(
    {
      file,
      document: printDocument(draft.document, spans),
      references: draft.references.map(({ symbol, kind, date, role, source }) =>
        row({ symbol, kind, date, role }, source),
      ),
      sections: draft.sections.map(({ number, title, source }) =>
        withSource({ number, title }, places(source)),
      ),
      tasks: draft.tasks.map((task) => printTask(task, spans)),
      duties: draft.duties.map((duty) => printDuty(duty, spans)),
      reporting: draft.reporting.map(({ from, to, via, cadence, due, startYear, source }) => ({
        ...row({ from, to, via, cadence: printCadence(cadence), due, startYear }, source),
        ...(isShortPeriod(cadence) ? { every: cadence } : {}),
      })),
      recipients: draft.recipients.map(({ name, purpose, source }) => row({ name, purpose }, source)),
      funding: texts(draft.funding),
      occasions: draft.occasions.map(({ name, ordinal, date, anniversary, source }) =>
        row({ name, ordinal, date, anniversary }, source),
      ),
      organizations: texts(draft.organizations),
      findings: draft.findings.map((finding) => printFinding(finding, spans)),
      ...(spans && options.tree !== undefined ? { blocks: blockTexts(options.tree) } : {}),
    },
    { funding: placesOfEach(draft.funding), organizations: placesOfEach(draft.organizations) },
  );
}

function printDocument(document: DraftDocument, spans: boolean): JsonObject {
  const { type, number, place, date, subject, issuer, year, signer } = document;
  const named = { type, number, place, date, subject, issuer };
  const signed = signer && { ...signer };
  const values = {
    ...mapValues(named, (value) => value?.text ?? null),
    year: year?.value ?? null,
    signer:
      signed &&
      withOptionalSource(
        mapValues(signed, (value) => value?.text ?? null),
        mapValues(signed, (value) => places(value?.source ?? [])),
        spans,
      ),
  };
  const source = {
    ...mapValues(named, (value) => places(value?.source ?? [])),
    year: places(year?.source ?? []),
  };
  return withOptionalSource(values, source, spans);
}

function printTask(task: DraftTask, spans: boolean): JsonObject {
  const { number, bullet, heading, text, lead, coordinate, advise, assignments } = task;
  return withOptionalSource(
    {
      number,
      bullet,
      heading,
      text,
      lead: texts(lead),
      coordinate: texts(coordinate),
      advise: texts(advise),
      assignments: assignments.map((split) =>
        withOptionalSource(
          { scope: split.scope.text, lead: texts(split.lead) },
          { scope: places(split.scope.source), lead: placesOfEach(split.lead) },
          spans,
        ),
      ),
      time: printTime(task.time),
      ...(task.isRequest === true ? { request: true } : {}),
    },
    {
      text: places(task.source),
      lead: placesOfEach(lead),
      coordinate: placesOfEach(coordinate),
      advise: placesOfEach(advise),
      time: places(task.time.source),
    },
    spans,
  );
}

function printTime({ text, kind, from, to, until, windows }: DraftTime): JsonObject {
  return {
    text,
    kind,
    from,
    to,
    ...(until === null ? {} : { until }),
    ...(windows.length === 0
      ? {}
      : { windows: windows.map((window) => ({ from: window.from, to: window.to })) }),
  };
}

function printDuty({ number, body, text, time, source }: DraftDuty, spans: boolean): JsonObject {
  return withOptionalSource(
    { number, body: texts(body), text, ...(time === undefined ? {} : { time: printTime(time) }) },
    {
      body: placesOfEach(body),
      text: places(source),
      ...(time === undefined ? {} : { time: places(time.source) }),
    },
    spans,
  );
}

function printFinding({ code, severity, path, source, values }: DraftFinding, spans: boolean): JsonObject {
  return withOptionalSource({ code, severity, path, values }, places(source), spans);
}

function withOptionalSource(values: JsonObject, source: Json, spans: boolean): JsonObject {
  return spans ? { ...values, source } : values;
}

function texts(list: readonly SourcedText[]): string[] {
  return list.map(({ text }) => text);
}

function placesOfEach(list: readonly SourcedText[]): Json {
  return list.map(({ source }) => places(source));
}

function places(source: Source): Json {
  return source.map(({ block, start, end, page }) => ({ block, start, end, page }));
}

/** One place for each value that is printed, in the order of the keys; roles are judged, not printed on paper. */
function sourceOfRow(values: JsonObject, source: Source): Json {
  const keys = Object.keys(values).filter((key) => key !== 'role' && values[key] !== null);
  if (keys.length !== source.length) return places(source);
  return Object.fromEntries(keys.map((key, index) => [key, places(source.slice(index, index + 1))]));
}

function mapValues<Value>(
  object: Readonly<Record<string, Value>>,
  change: (value: Value) => Json,
): Record<string, Json> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

function blockTexts(tree: DocumentTree): JsonObject {
  return Object.fromEntries([...paragraphsOf(tree)].map(({ id, text }) => [id, text]));
}

/** `periodic` stands for every period that has no word of its own in the printed shape; `every` says which it is. */
function printCadence(cadence: Cadence | null): string | null {
  return isShortPeriod(cadence) ? 'periodic' : cadence;
}

function isShortPeriod(cadence: Cadence | null): cadence is 'quarterly' | 'monthly' {
  return cadence === 'quarterly' || cadence === 'monthly';
}
