/** One step down the chain (chuỗi giao), ended or standing. */
export interface Handing {
  readonly id: string;
  readonly fromOrganizationId: string;
  readonly fromOrganizationName: string;
  readonly toOrganizationId: string;
  readonly toOrganizationName: string;
  readonly toAccountId: string | null;
  readonly toPersonName: string | null;
  readonly words: string | null;
  readonly givenAt: Date;
  readonly givenBy: string | null;
  readonly givenByName: string;
  readonly endedAt: Date | null;
  readonly endedByName: string | null;
}

/** More time as it was asked for and decided, with the end that stood before. */
export interface ExtensionAsked {
  readonly id: string;
  readonly reason: string;
  readonly wantedDay: string;
  readonly wantedHour: string | null;
  readonly state: 'asked' | 'granted' | 'refused' | 'withdrawn';
  readonly askedAt: Date;
  readonly askedBy: string | null;
  readonly askedByName: string;
  readonly decidedAt: Date | null;
  readonly decidedByName: string | null;
  readonly decision: string | null;
  readonly grantedDay: string | null;
  readonly grantedHour: string | null;
  readonly earlierNamedDay: string;
  readonly earlierDueDay: string;
  readonly earlierDueUntil: string | null;
  readonly earlierTimeText: string | null;
}

/** One step of a difficulty up the line. */
export interface Carried {
  /** A moment, ISO. */
  readonly at: string;
  readonly by: string;
  readonly from: string;
  readonly to: string;
}

/** What holds the work up, what is needed and from whom, and with which body the answer lies. */
export interface BlockerRaised {
  readonly id: string;
  readonly words: string;
  readonly neededFrom: string | null;
  readonly withOrganizationId: string;
  readonly withOrganizationName: string;
  readonly state: 'open' | 'answered' | 'closed';
  readonly raisedAt: Date;
  readonly raisedBy: string | null;
  readonly raisedByName: string;
  readonly raisedOrganizationId: string;
  readonly carried: readonly Carried[];
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  readonly answeredByName: string | null;
  readonly closedAt: Date | null;
  readonly closedByName: string | null;
}

/** Everything that happened to one obligation on its way, each kind the oldest first. */
export interface CourseFacts {
  readonly handings: readonly Handing[];
  readonly extensions: readonly ExtensionAsked[];
  readonly blockers: readonly BlockerRaised[];
}
