import { createHash } from "node:crypto";
import type { Actor } from "@/server/core/context";

/** The ids under which a caller knows what it asked for. */
export interface PublicIds {
  request_id: string;
  session_id: string;
  external_request_id?: string;
  external_session_id?: string;
  status_endpoint?: string;
}

/**
 * The id by which an external user knows a film. It follows from the internal one, so that a repeated request finds the same, and
 * does not lead back to it.
 */
export const externalRequestIdOf = (sessionId: string): string =>
  `extreq_${createHash("sha256").update(`external request ${sessionId}`).digest("hex").slice(0, 32)}`;

/** For what `actor` just made: external users see ids of their own only (contract §4). */
export function publicIdsOf(actor: Actor, sessionId: string): PublicIds {
  return actor.kind === "external"
    ? externalIds(externalRequestIdOf(sessionId))
    : { request_id: sessionId, session_id: sessionId };
}

export const externalIds = (id: string): Required<PublicIds> => ({
  ...{ request_id: id, session_id: id, external_request_id: id, external_session_id: id },
  status_endpoint: `/v1/external_users/status?request_id=${id}`,
});

/** All spellings of an external id lead to one: with its prefix or without, in either case. */
export function normaliseRequestId(id: string): string {
  const hex = /^(?:extreq_)?([0-9a-f]{32})$/i.exec(id)?.[1];
  return hex ? `extreq_${hex.toLowerCase()}` : id;
}
