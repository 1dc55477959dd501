/**
 * Who may do what, written down by hand and compared with what the server does. A status per kind of caller, for a request that
 * is otherwise in order and about an object of the caller's own: `user`, `app`, `external`.
 *
 * `v2` also stands for `/api/v2`, `v1` for `/api/v1`, and `twin` for `/v1/external_users`. Rows about an object are 404 for
 * anybody else's, whoever may call them; the reworks answer 400 here because the films of the test are not finished.
 */
export interface Expected {
  v2?: Statuses;
  v1?: Statuses;
  twin?: Statuses;
  /** The request names a film. */
  aboutFilm?: true;
}
type Statuses = readonly [user: number, app: number, external: number];

const EVERYONE = [200, 200, 200] as const;
const INTERNAL = [200, 200, 403] as const;
const USERS = [200, 403, 403] as const;
/** A twin needs an external user; its message says how to name one. */
const TWIN = [400, 403, 200] as const;
const UNFINISHED = { v2: [400, 400, 400], v1: [400, 403, 403], twin: [400, 403, 400] } as const;

export const authorisation: Record<string, Expected | "public"> = {
  "videos.createMovie": { v1: USERS },
  "videos.createNarrative": { v1: USERS },
  "videos.textToVideo": { v2: EVERYONE, v1: USERS, twin: TWIN },
  "videos.imageListToVideo": { v2: EVERYONE, twin: TWIN },
  "videos.imageListToVideoV1": { v1: USERS },

  "reworks.translate": { ...UNFINISHED, aboutFilm: true },
  "reworks.join": { ...UNFINISHED, aboutFilm: true },
  "reworks.addOutro": { ...UNFINISHED, aboutFilm: true },
  "reworks.updateOutro": { ...UNFINISHED, aboutFilm: true },
  "reworks.updateFooter": { ...UNFINISHED, aboutFilm: true },
  "reworks.addSubtitles": { ...UNFINISHED, aboutFilm: true },
  "reworks.removeSubtitles": { ...UNFINISHED, aboutFilm: true },
  "reworks.clone": { ...UNFINISHED, aboutFilm: true },
  "reworks.regenerateAvatar": { v2: [400, 400, 403], aboutFilm: true },
  "reworks.reroll": { v2: [400, 400, 403], aboutFilm: true },

  "renders.cancel": { v2: EVERYONE, v1: USERS, twin: TWIN, aboutFilm: true },
  "renders.pause": { v2: INTERNAL, aboutFilm: true },
  "renders.resume": { v2: INTERNAL, aboutFilm: true },
  "renders.latest": { v1: [202, 403, 403], aboutFilm: true },
  "renders.completed": { v1: USERS },
  // The test sends no picture: 400 is past the door.
  "pictures.upload": { v2: [400, 400, 400], twin: [400, 403, 400] },

  "images.enhance": { v2: EVERYONE, v1: USERS },
  "images.removeBranding": { v2: EVERYONE, v1: USERS },
  "images.addImageSet": { v2: EVERYONE, v1: USERS },
  "images.textToImage": { v2: EVERYONE, v1: USERS },
  "images.assignTitle": { v2: EVERYONE, v1: USERS },
  // The test names no request: 400 is past the door.
  "images.status": { v2: [400, 400, 400], v1: [400, 403, 403] },
  "images.list": { v2: EVERYONE, v1: USERS },

  "status.v1": { v1: USERS, aboutFilm: true },
  "status.get": { v2: EVERYONE, v1: [200, 403, 200], twin: [200, 403, 200], aboutFilm: true },
  "status.detailed": { v2: EVERYONE, v1: [200, 403, 200], twin: [200, 403, 200], aboutFilm: true },
  "status.detailedByBody": { v2: EVERYONE, v1: [200, 403, 200], twin: [200, 403, 200], aboutFilm: true },

  "steps.textToVideo": { v2: INTERNAL },
  "steps.soundEffect": { v2: INTERNAL },
  "steps.lipSync": { v2: INTERNAL },
  "steps.imageToVideo": { v2: INTERNAL },
  "steps.status": { v2: INTERNAL, aboutFilm: true },
  "steps.statusByQuery": { v2: INTERNAL, aboutFilm: true },
  "steps.statusByBody": { v2: INTERNAL, aboutFilm: true },
  "steps.statusByPost": { v2: INTERNAL, aboutFilm: true },
  "steps.detailed": { v2: INTERNAL, aboutFilm: true },
  "steps.detailedByPost": { v2: INTERNAL, aboutFilm: true },
  "steps.detailedByQuery": { v2: INTERNAL, aboutFilm: true },
  "steps.detailedByBody": { v2: INTERNAL, aboutFilm: true },
  "steps.processNext": { v2: [409, 409, 403], aboutFilm: true },
  "steps.processNextByBody": { v2: [409, 409, 403], aboutFilm: true },

  // The films of the test are not finished: 409 is past the door.
  "publications.publishRequest": { v2: [409, 409, 409], twin: [400, 403, 409], aboutFilm: true },
  "publications.archiveRequest": { v2: EVERYONE, twin: TWIN, aboutFilm: true },
  "publications.publish": { v2: [409, 403, 403], v1: [409, 403, 403], aboutFilm: true },
  "publications.edit": { v2: [409, 403, 403], v1: [409, 403, 403], aboutFilm: true },
  "publications.revoke": { v2: USERS, v1: USERS, aboutFilm: true },

  "sessions.open": { v2: EVERYONE, twin: TWIN },
  "loginTokens.create": { v2: EVERYONE, v1: USERS, twin: TWIN },
  "requests.list": { v2: EVERYONE, twin: TWIN },
  "credits.get": { v2: EVERYONE, v1: USERS, twin: TWIN },
  "usage.list": { v2: [200, 200, 400] },

  "externalUsers.create": { v2: [201, 201, 403] },
  // Of the external callers those who show a credential of the account: see `grants` in the test.
  "credits.grant": { v2: [400, 400, 200], twin: [400, 403, 200] },

  "payments.signUp": "public",
  "payments.recharge": { v2: EVERYONE, v1: USERS, twin: TWIN },
  // The test names no payment: 400 is past the door.
  "payments.status": { v2: [400, 400, 400], v1: [400, 403, 403], twin: [400, 403, 400] },
  "payments.userStatus": { v2: [400, 400, 403] },
  "autoRecharge.enable": { v1: USERS },
  "autoRecharge.threshold": { v1: USERS },

  "appKeys.create": { v2: [409, 403, 403] },
  "appKeys.get": { v2: USERS },
  "appKeys.revoke": { v2: USERS },
  "appKeys.refresh": "public",
  "tokens.refresh": "public",
  "tokens.verify": "public",
  "assistant.setSystemPrompt": { v2: EVERYONE, v1: USERS, twin: TWIN },
  "assistant.openSession": { v2: EVERYONE, twin: TWIN },
  // The test names no session, nor anything that was used: 400 is past the door.
  "assistant.complete": { v2: [400, 400, 400], v1: [400, 403, 403], twin: [400, 403, 400] },
  "assistant.enhance": { v1: USERS },
  "utilities.charge": { v2: EVERYONE, twin: TWIN },

  "embeddings.create": { v1: USERS },
  // No page is asked for.
  "embeddings.createFromUrl": { v1: [400, 403, 403] },
  "embeddings.createFromText": { v2: EVERYONE, v1: USERS, twin: TWIN },
  // The test names no template: 400 is past the door.
  "embeddings.update": { v1: [400, 403, 403] },
  "embeddings.deleteAll": { v1: [400, 403, 403] },
  "embeddings.delete": { v1: [400, 403, 403] },
  "embeddings.search": { v1: [400, 403, 403] },
  "embeddings.similar": { v1: [400, 403, 403] },
  "embeddings.list": { v1: USERS },
  "embeddings.status": { v1: [400, 403, 403] },

  "models.list": "public",
  "fonts.list": "public",
  "health.get": "public",
};
