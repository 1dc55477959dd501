import { z } from "zod";
import { ANYONE } from "@/server/core/access";
import type { Context } from "@/server/core/context";
import { archiveFilm } from "@/server/core/films/archive-film";
import { toAnswer, toPublication } from "@/server/core/publications/publication-view";
import { editPublication, publishFilm, REQUEST_NOT_FOUND, revokePublication } from "@/server/core/publications/publish-film";
import { getExternalRequest } from "@/server/core/requests/list-external-requests";
import { publicIdOf } from "@/server/core/sessions/film-facts";
import { Publication, PublicationAnswer } from "@/server/schemas/publications";
import { ArchivedExternalRequest, ArchivedRequest, ExternalRequest } from "@/server/schemas/requests";
import { PublicationBody, PublishBody } from "../bodies/publication-bodies";
import { RequestIdBody, theRequestId } from "../bodies/request-id";
import { route } from "../route";

const NO_ID = "request_id (or session_id) is required.";

/** An external user is told of the film as the list of its requests has it. */
const requestOf = async (ctx: Context, sessionId: string) =>
  ctx.actor.kind === "external" ? { request: await getExternalRequest(ctx, sessionId) } : {};

export const publications = [
  route({
    name: "publications.publishRequest",
    on: "POST /v2/publish",
    also: ["POST /v1/external_users/publish"],
    summary: "Show a finished film to everybody who has its address",
    access: ANYONE,
    body: PublishBody,
    result: z.object({ publication: Publication, request: ExternalRequest.optional() }),
    run: async ({ ctx, body }) => {
      const { session, publication } = await publishFilm(ctx, body.filmId, body);
      return { publication: toPublication(ctx, publication, session), ...(await requestOf(ctx, session.id)) };
    },
  }),
  route({
    name: "publications.archiveRequest",
    on: "POST /v2/archive",
    also: ["POST /v1/external_users/archive"],
    summary: "Put a film out of all lists; a published one can be watched no more",
    access: ANYONE,
    body: RequestIdBody,
    result: z.object({ request: z.union([ArchivedExternalRequest, ArchivedRequest]) }),
    run: async ({ ctx, body }) => {
      const { film, archivedAt } = await archiveFilm(ctx, theRequestId(NO_ID, body), true, REQUEST_NOT_FOUND);
      const archived = { archived: true as const, archived_at: archivedAt!.toISOString() };
      const { request } = await requestOf(ctx, film.id);
      if (request) return { request: { ...request, ...archived } };
      const id = publicIdOf(film);
      return { request: { request_id: id, session_id: id, status: "ARCHIVED" as const, ...archived } };
    },
  }),
  route({
    name: "publications.publish",
    on: "POST /v1/publications/publish",
    also: ["POST /publications/publish"],
    summary: "Show a finished film to everybody who has its address",
    access: ["user"],
    body: PublicationBody,
    result: PublicationAnswer,
    status: ({ created }) => (created ? 201 : 200),
    run: async ({ ctx, body }) => {
      const { session, publication, created } = await publishFilm(ctx, body.filmId, body);
      return { created, ...toAnswer(ctx, session, publication) };
    },
  }),
  route({
    name: "publications.edit",
    on: "POST /v1/publications/edit",
    also: ["POST /publications/edit"],
    summary: "Say something else about a published film; what is left out stays",
    access: ["user"],
    body: PublicationBody,
    result: PublicationAnswer,
    run: async ({ ctx, body }) => {
      const { session, publication } = await editPublication(ctx, body.filmId, body);
      return { created: false, ...toAnswer(ctx, session, publication) };
    },
  }),
  route({
    name: "publications.revoke",
    on: "POST /v1/publications/revoke",
    also: ["POST /publications/revoke"],
    summary: "Take a published film back: its page and its files answer no more",
    access: ["user"],
    body: PublicationBody,
    result: PublicationAnswer,
    run: async ({ ctx, body }) => {
      const { session, revoked } = await revokePublication(ctx, body.filmId);
      return { revoked, ...toAnswer(ctx, session, null) };
    },
  }),
];
