/** An act on the course of an obligation as somebody wants it, before anything was looked up. */
export type WantedAct =
  | { readonly kind: 'accept' }
  | { readonly kind: 'take-back-acceptance' }
  | {
      readonly kind: 'hand-down';
      readonly organizationId: string;
      readonly accountId: string | null;
      readonly words: string | null;
    }
  | { readonly kind: 'take-back-handing'; readonly handing: string }
  | {
      readonly kind: 'ask-more-time';
      readonly reason: string;
      readonly day: string;
      readonly hour: string | null;
    }
  | { readonly kind: 'withdraw-more-time'; readonly extension: string }
  | {
      readonly kind: 'grant-more-time';
      readonly extension: string;
      readonly day: string;
      readonly hour: string | null;
      readonly words: string | null;
    }
  | { readonly kind: 'refuse-more-time'; readonly extension: string; readonly words: string }
  | { readonly kind: 'raise-blocker'; readonly words: string; readonly neededFrom: string | null }
  | { readonly kind: 'carry-blocker'; readonly blocker: string }
  | { readonly kind: 'answer-blocker'; readonly blocker: string; readonly answer: string }
  | { readonly kind: 'close-blocker'; readonly blocker: string }
  | { readonly kind: 'reopen-blocker'; readonly blocker: string };
