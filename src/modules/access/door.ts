/** What other modules may see of access: routes under a law, realms, and accounts as the roof makes them. */
export type { AccountToCreate } from './domain/account.ts';
export { readAccountNames, searchAccountNames } from './store/account-names.ts';
export { hasAccount } from './store/accounts.ts';
export { listPeopleOf, type PersonOfBody } from './store/people-of-body.ts';
export { findRealm, getRealm, lockRealms, type Realm } from './store/realms.ts';
export type { AccessPorts } from './use-cases/access-ports.ts';
export { completeSetup } from './use-cases/complete-setup.ts';
export { createAccount } from './use-cases/create-account.ts';
export { enforceDecision } from './use-cases/enforce-decision.ts';
export { warmSignIn } from './use-cases/load-sign-in.ts';
export { sendMails } from './use-cases/mail/send-mails.ts';
export { answerResetRequests } from './use-cases/password-links/answer-reset-requests.ts';
export { renameRealm } from './use-cases/rename-realm.ts';
export {
  admit,
  type Route,
  type RouteLaw,
  type SignedInCall,
  serve,
} from './use-cases/serve-endpoint.ts';
export { exemptFromSecondFactor } from './use-cases/set-second-factor-rule.ts';
