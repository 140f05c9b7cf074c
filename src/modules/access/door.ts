/** What other modules may see of access: routes under a law, realms, and accounts as the roof makes them. */
export type { AccountToCreate } from './domain/account.ts';
export type { MailContent, MailSection } from './domain/mail/mail.ts';
export { readAccountNames, searchAccountNames } from './store/account-names.ts';
export { hasAccount } from './store/accounts.ts';
export { listPeopleOf, type PersonOfBody } from './store/people-of-body.ts';
export { findRealm, getRealm, listRealms, lockRealms, type Realm } from './store/realms.ts';
export { listOpenAccounts, listReachable, listWorkersOf, type Reachable } from './store/workers.ts';
export type { AccessPorts } from './use-cases/access-ports.ts';
export { completeSetup } from './use-cases/complete-setup.ts';
export { passStranger } from './use-cases/count-attempt.ts';
export { createAccount } from './use-cases/create-account.ts';
export { enforceDecision } from './use-cases/enforce-decision.ts';
export { findActorOf } from './use-cases/find-actor-of.ts';
export { warmSignIn } from './use-cases/load-sign-in.ts';
export { emptyOldMails } from './use-cases/mail/empty-old-mails.ts';
export { queueMail, queueMails } from './use-cases/mail/queue-mail.ts';
export { sendMails } from './use-cases/mail/send-mails.ts';
export { answerResetRequests } from './use-cases/password-links/answer-reset-requests.ts';
export { houseOrigin } from './use-cases/password-links/link-address.ts';
export { renameRealm } from './use-cases/rename-realm.ts';
export type { SearchAsked, SearchHit, SearchSource } from './use-cases/search-everything.ts';
export {
  admit,
  type Route,
  type RouteLaw,
  type SignedInCall,
  serve,
  servePublic,
} from './use-cases/serve-endpoint.ts';
export { exemptFromSecondFactor } from './use-cases/set-second-factor-rule.ts';
