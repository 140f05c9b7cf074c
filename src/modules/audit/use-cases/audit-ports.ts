import type { Endpoint } from '#kernel/base/endpoint.ts';
import type { Actor } from '#kernel/law/actor.ts';
import type { Decision } from '#kernel/law/decision.ts';
import type { Queryable } from '#platform/db/database.ts';
import type { Api } from '#platform/http/api.ts';
import type { Answer, Call } from '#platform/http/mount-endpoint.ts';
import type { Act } from '../domain/act.ts';

/** An object of the log: what was written to. */
export interface AuditedObject {
  readonly type: string;
  readonly id: string;
}

/** What an object is called today, and the object on whose page it is seen. */
export interface NamedObject extends AuditedObject {
  readonly name: string;
  readonly page: AuditedObject | null;
}

/** Somebody or some body whose writes can be asked for. */
export interface NamedChoice {
  readonly id: string;
  readonly name: string;
}

/** What the log must ask of later modules; the roof plugs the answers in. */
export interface AuditPorts {
  /** Puts an endpoint on the API under its law; access knows who calls. */
  serve<E extends Endpoint>(
    api: Api,
    endpoint: E,
    route: {
      readonly law: (actor: Actor) => Decision;
      readonly answer: (call: Call<E> & { readonly actor: Actor; readonly act: Act }) => Promise<Answer<E>>;
    },
  ): void;
  /** Lets whoever the law lets in, for a route that no contract describes. */
  admit(
    context: Call<Endpoint>['context'],
    law: (actor: Actor) => Decision,
  ): Promise<{ readonly actor: Actor; readonly act: Act }>;
  /** Goes on when the law allows it. */
  enforce(decision: Decision): void;
  /** Names objects, a constant number of statements for however many; those that are gone are missing. */
  nameObjects(
    db: Queryable,
    realmId: string,
    objects: readonly AuditedObject[],
    now: Date,
  ): Promise<readonly NamedObject[]>;
  /** Objects that belong to one, so that its history tells of them too. */
  partsOf(db: Queryable, realmId: string, object: AuditedObject): Promise<readonly AuditedObject[]>;
  /** People or bodies whose name holds these words, the first of them. */
  findChoices(
    db: Queryable,
    realmId: string,
    kind: 'person' | 'body',
    words: string,
    now: Date,
  ): Promise<readonly NamedChoice[]>;
}
