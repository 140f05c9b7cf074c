import type { Walk } from './arrange-walk.ts';

/** One act at a route whose law hangs on what the act is about. */
export interface PreparedCall {
  /** Told behind the route where it has several acts. */
  readonly about?: string;
  /** The path with its objects; the route's own with objects of the walk when left out. */
  readonly path?: string;
  readonly body?: unknown;
  readonly form?: () => FormData;
}

const STALE = { version: 1_000_000 };
const nothing = '01990000-0000-7000-8000-000000000000';

/**
 * The acts whose law hangs on the object, valid but for one thing that is found out after the law was asked (a version nobody has, a
 * file nobody sent), so that a walk changes nothing. Every other route is asked with an empty body and with an
 * identifier of nothing.
 */
export function prepareCalls(walk: Walk): Readonly<Record<string, readonly PreparedCall[]>> {
  const { bodies, objects } = walk;
  // A plan that nobody has: found out after the law was asked.
  const quick = { text: 'Báo cáo số đoàn', day: null, hour: null, timeWords: null, planId: nothing };
  const view = { name: 'Việc quá hạn', address: '?late=yes' };
  return {
    'PATCH /obligations/:obligation': [{ body: { ...STALE, state: 'done', reason: null } }],
    'POST /obligations/moves': [
      {
        body: {
          moves: [{ id: objects['obligation'], ...STALE, state: 'done', reason: null, allowedBy: null }],
        },
      },
    ],
    'POST /obligations/quick': (['above', 'own', 'below', 'beside', 'party'] as const).map((place) => ({
      about: `to the body called ${place}`,
      body: { ...quick, organizationIds: [bodies[place]] },
    })),
    'POST /urging/steps': [
      // Asked before what is owed: nobody is urged for what was handed in.
      { body: { step: 'message', obligations: [objects['obligation']], contact: null } },
    ],
    ...prepareCourseCalls(bodies),
    ...prepareRecordCalls(),
    ...prepareInspectionCalls(bodies),
    'POST /obligation-views': [
      { about: 'for oneself', body: { ...view, sharedWith: 'nobody' } },
      { about: 'for the own body', body: { ...view, sharedWith: 'organization' } },
      { about: 'for everybody', body: { ...view, sharedWith: 'realm' } },
    ],
    'PUT /obligation-views/:view': [
      { about: "an administrator's, shown to everybody", body: { ...view, ...STALE, sharedWith: 'realm' } },
    ],
    'GET /audit/history/:type/:object': ['plan', 'account'].map((type) => ({
      about: `of ${type === 'plan' ? 'a plan' : 'an account'}`,
      path: `/audit/history/${type}/${nothing}`,
    })),
    ...prepareUrgentCalls(walk),
    ...prepareGatheringCalls(walk),
    ...prepareAccountCalls(bodies),
  };
}

/** Acts on records, on the questions about them and on links by which they come. */
function prepareRecordCalls(): Readonly<Record<string, readonly PreparedCall[]>> {
  const content = {
    doneOn: '2026-01-10',
    place: null,
    words: 'Đã làm',
    link: null,
    quantities: [],
    files: [],
  };
  return {
    'POST /obligations/:obligation/records': [{ body: { records: [{ ...content, files: [nothing] }] } }],
    'POST /obligations/:obligation/record-files': [{ form: emptyFile }],
    'POST /obligations/:obligation/reply-links': [{ body: { asked: 'Gì?', indicators: ['Z99'], days: 7 } }],
    'GET /reply-links/:link/address': [{ about: 'of a link of the body' }],
    'PUT /records/:record': [{ body: { ...STALE, content } }],
    'POST /records/:record/withdraw': [{ body: { ...STALE, reason: null } }],
    'POST /records/:record/restore': [{ body: STALE }],
    'POST /records/:record/confirm': [{ body: STALE }],
    'POST /records/:record/questions': [{ body: { words: 'Bao nhiêu người dự?' } }],
    'POST /record-questions/:question/answer': [{ body: { answer: 'Ba người.' } }],
  };
}

/** Acts on an urgent request that the body runs and is asked by itself. */
function prepareUrgentCalls({ bodies, objects }: Walk): Readonly<Record<string, readonly PreparedCall[]>> {
  const about = 'that the body runs';
  const content = { title: 'Số đoàn', asker: '', number: null, day: '2027-03-10', hour: null, questions: [] };
  const answer = { questionId: objects['asked'], words: 'Ba đoàn', toldHow: null, ...STALE };
  return {
    'PUT /urgent-requests/:urgent': [{ about, body: { ...content, ...STALE } }],
    'PATCH /urgent-requests/:urgent': [{ about, body: { ...STALE, state: 'replied' } }],
    'POST /urgent-requests/:urgent/send': [{ about, body: STALE }],
    'PUT /urgent-requests/:urgent/reply': [{ about, body: { ...STALE, replies: [] } }],
    'POST /urgent-requests/:urgent/messages': [{ about, body: { organizationId: nothing } }],
    'PUT /urgent-requests/:urgent/answers': [
      { about: 'for the body, which runs it', body: { ...answer, organizationId: bodies.own } },
      { about: 'for a body beside', body: { ...answer, organizationId: bodies.beside } },
    ],
  };
}

/** Links that are there, lists of records, figures of years before, and words on two records. */
function prepareGatheringCalls({
  objects,
  figures,
}: Walk): Readonly<Record<string, readonly PreparedCall[]>> {
  const form = (name: string, bytes: Uint8Array) => () => {
    const sent = new FormData();
    sent.append('file', new File([bytes.slice()], name));
    return sent;
  };
  const list = { doneOn: '2026-01-10', text: '', dryRun: true, leaveBadOut: false };
  const dry = '?doneOn=2026-01-10&dryRun=yes&leaveBadOut=no';
  return {
    'POST /reply-links/:link/code': [{ body: STALE }],
    'POST /reply-links/:link/code-letter': [{ body: STALE }],
    'POST /reply-links/:link/revoke': [{ body: STALE }],
    'POST /obligations/:obligation/record-list': [{ body: list }],
    'POST /obligations/:obligation/record-list/file': [
      { path: `/obligations/:obligation/record-list/file${dry}`, form: form('ket-qua.xlsx', figures) },
    ],
    'POST /past-figures': [
      {
        about: 'of the body',
        path: '/past-figures?dryRun=yes',
        form: form('so-lieu.xlsx', figures),
      },
    ],
    'POST /record-ties': [
      // Decided already: found out after the law was asked.
      {
        about: 'of the body and one beside',
        body: { one: objects['record'], other: objects['beside'], verdict: 'same' },
      },
    ],
    'POST /record-ties/:tie/undo': [{ about: 'of the body and one beside', body: STALE }],
  };
}

/** Acts on the course: each with a version nobody has, or with an object that is not there. */
function prepareCourseCalls(bodies: Walk['bodies']): Readonly<Record<string, readonly PreparedCall[]>> {
  const acts: Readonly<Record<string, object>> = {
    accept: {},
    'hand-down': { organizationId: bodies.below, accountId: null, words: null },
    'ask-more-time': { reason: 'Chờ số liệu', day: '2199-12-31', hour: null },
    'raise-blocker': { words: 'Thiếu người', neededFrom: null },
  };
  const part = { text: 'Gửi danh sách', day: null, hour: null };
  return {
    'POST /obligations/:obligation/course': Object.entries(acts).map(([kind, rest]) => ({
      about: kind,
      body: { ...STALE, act: { kind, ...rest } },
    })),
    'POST /obligations/:obligation/parts': [
      { about: 'of a body beside', body: { ...STALE, ...part, organizationIds: [bodies.beside] } },
    ],
    'PUT /work-rule': [{ body: { ...STALE, mostExtensions: 2 } }],
    'POST /urgent-requests': [{ body: { readingId: nothing } }],
  };
}

/** Acts on an inspection that the body made of one below it, and on what that one has to put right. */
function prepareInspectionCalls(bodies: Walk['bodies']): Readonly<Record<string, readonly PreparedCall[]>> {
  const content = {
    title: 'Kiểm tra',
    decision: '',
    planId: null,
    fromDay: null,
    toDay: null,
    place: '',
    summary: '',
    members: [],
    organizationIds: [bodies.below],
    obligationIds: [],
    findings: [],
    remedies: [],
  };
  return {
    'POST /inspections': [
      {
        about: 'of the body called below',
        // A plan that nobody has: found out after the law was asked.
        body: { title: null, organizationIds: [bodies.below], planId: nothing, withLate: false },
      },
    ],
    'GET /inspections/:inspection': [{ about: 'by the body, of one below' }],
    'GET /inspection-reach': [{ path: `/inspection-reach?bodies=${bodies.below}` }],
    'GET /inspectable-work': [{ path: `/inspectable-work?bodies=${bodies.below}` }],
    'GET /inspections/:inspection/versions': [{ about: 'by the body, of one below' }],
    'GET /inspections/:inspection/document': [{ about: 'by the body, of one below' }],
    'PUT /inspections/:inspection': [{ about: 'by the body, of one below', body: { ...STALE, ...content } }],
    'PATCH /inspections/:inspection': [
      { about: 'by the body, of one below', body: { ...STALE, state: 'closed' } },
    ],
    'POST /inspections/:inspection/send': [{ about: 'by the body, of one below', body: STALE }],
    'POST /remedies/:remedy/acts': (['report', 'accept', 'return', 'move-end'] as const).map((kind) => ({
      about: `${kind}, of one below`,
      body: { ...STALE, kind, words: 'Đã lập sổ' },
    })),
    'POST /remedies/:remedy/files': [{ about: 'of one below', form: emptyFile }],
  };
}

function prepareAccountCalls(bodies: Walk['bodies']): Readonly<Record<string, readonly PreparedCall[]>> {
  const days = { fromDay: '2027-01-01', toDay: null };
  const account = (role: string, organizationId: string | null) => ({
    name: 'Ai Đó',
    email: 'nguoi.0@vi-du.example',
    password: 'mat-khau-cua-ai-do',
    position: { role, organizationId, title: null },
  });
  return {
    'GET /accounts/:account': [{ about: 'a clerk of the body' }],
    'PATCH /accounts/:account': [{ about: 'a clerk of the body', body: { ...STALE, active: false } }],
    'GET /accounts/:account/open-acts': [{ about: 'of a clerk of the body' }],
    'GET /accounts/:account/changes': [{ about: 'of a clerk of the body' }],
    'GET /accounts/:account/given': [{ about: 'of a clerk of the body' }],
    'PUT /accounts/:account/first-password': [
      { about: 'of a clerk of the body, who has one', body: { password: 'mat-khau-cua-ai-do' } },
    ],
    'POST /accounts': [
      { about: 'an officer of the body', body: account('officer', bodies.own) },
      { about: 'an officer of one below', body: account('officer', bodies.below) },
      { about: 'an administrator of the body', body: account('body-administrator', bodies.own) },
      { about: 'an auditor', body: account('auditor', bodies.own) },
      { about: 'an administrator of the house', body: account('administrator', null) },
    ],
    'POST /accounts/:account/positions': [
      {
        about: 'editor of the body',
        body: { role: 'editor', organizationId: bodies.own, title: null, ...days, toDay: '2026-01-01' },
      },
    ],
    'PATCH /accounts/:account/positions/:position': [
      { about: 'of a clerk of the body', body: { ...STALE, ended: true } },
    ],
    'POST /second-factors/:account/reset': [
      { about: 'of a clerk of the body', body: { reason: 'Mất điện thoại' } },
    ],
    'POST /positions/:position/delegations': [
      { about: 'of a clerk of the body', body: { ...days, to: nothing, toDay: '2027-02-01', reason: null } },
    ],
  };
}

function emptyFile(): FormData {
  const form = new FormData();
  form.append('file', new File([], 'trong.txt'));
  return form;
}
