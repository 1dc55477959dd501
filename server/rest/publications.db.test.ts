import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import SamsarClient, { SamsarRequestError } from "samsar-js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { archiveFilm } from "@/server/core/films/archive-film";
import { answerOEmbed } from "@/server/core/publications/answer-oembed";
import { publishFilm } from "@/server/core/publications/publish-film";
import { readPublication } from "@/server/core/publications/read-publication";
import { servePublished } from "@/server/core/publications/serve-published";
import { getSharing } from "@/server/core/publications/sharing-view";
import { unpublish } from "@/server/core/publications/unpublish";
import { createLocalStorage } from "@/server/providers/storage";
import { finishAs } from "./testing/finished-film";
import { listen } from "./testing/listen";
import { pictureDataUrl } from "./testing/pictures";
import { anExternalUser, type TestExternalUser } from "./testing/test-actors";
import { createTestServer, type TestServer, type TestUser } from "./testing/test-server";
import { validBodies } from "./testing/valid-bodies";

const PLACE = "https://films.example";
const FILM_BYTES = "0123456789 the very film";

let server: TestServer;
let http: Awaited<ReturnType<typeof listen>>;
let owner: TestUser;
let customer: TestExternalUser;

beforeAll(async () => {
  server = await createTestServer();
  http = await listen(server.serve);
  owner = await server.createUser(100_000);
  customer = await anExternalUser(server, owner, 100_000);
});
afterAll(async () => {
  await http.close();
  await server.drop();
});

const connect = () => new SamsarClient({ baseUrl: `${http.url}/v1`, apiKey: owner.key });
const as = () => ({ provider: "samsar_v2", unique_key: customer.uniqueKey });
const post = (path: string, body: object) => server.call("POST", path, { key: owner.key, body });
const film = (whose: object = {}) => post("/v2/text_to_video", { ...validBodies["videos.textToVideo"], ...whose });

/** A finished film with a file and a poster, by the id its owner knows. */
async function aFinishedFilm(of: "owner" | "customer" = "owner"): Promise<{ id: string; sessionId: string }> {
  const { json } = await film(of === "customer" ? { unique_key: customer.uniqueKey } : {});
  const id = json.request_id as string;
  const { id: sessionId } = await server.db.videoSession.findFirstOrThrow({ where: { OR: [{ id }, { externalRequestId: id }] } });
  await finishAs(server, sessionId);
  await store(`sessions/${id}/film.mp4`, FILM_BYTES);
  await store("poster.jpg", "a poster");
  return { id, sessionId };
}

async function store(key: string, bytes: string): Promise<void> {
  const path = join(server.mediaDir, "bytes.bin");
  await writeFile(path, bytes);
  await createLocalStorage(server.mediaDir).putFile(key, path, "application/octet-stream");
}

/** What a stranger gets from an address of a publication. */
async function fetchAs(url: string, headers: Record<string, string> = {}) {
  const [, id = "", file = ""] = /\/published\/([^/]+)\/([^?]+)/.exec(url) ?? [];
  const response = await servePublished(new Request(url, { headers }), server, { id, file });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const refused = async (call: Promise<unknown>): Promise<SamsarRequestError> => {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(SamsarRequestError);
  return error as SamsarRequestError;
};

describe("the published client", () => {
  test("publishes, edits and revokes; what is left out stays; a film taken back comes back under its address", async () => {
    const client = connect();
    const { id } = await aFinishedFilm();
    const first = await client.publishPublication({ sessionId: id, title: "Boats", tags: "sea, night", creatorHandle: "@ada" });
    expect([first.status, first.data.created, first.data.ispublishedVideo]).toEqual([201, true, true]);
    expect(first.data.publication).toMatchObject({
      ...{ session_id: id, sessionId: id, title: "Boats", tags: ["sea", "night"], creator_handle: "ada", creatorHandle: "ada" },
      ...{ id: first.data.publication_id, original_prompt: expect.any(String), aspect_ratio: "16:9", aspectRatio: "16:9" },
      ...{ video_model: "RUNWAYML", videoModel: "RUNWAYML", session_language: "en", slug: expect.stringMatching(/^boats-/) },
    });
    const videoUrl = (first.data.publication as { video_url: string }).video_url;
    expect(first.data.session).toMatchObject({ id, is_published: true, published_video_url: videoUrl });

    const again = await client.publishSessionPublication(id);
    expect([again.status, again.data.created, again.data.publication_id]).toEqual([200, false, first.data.publication_id]);
    expect(again.data.publication).toMatchObject({ title: "Boats", tags: ["sea", "night"] });
    const edited = await client.editPublication({ videoSessionId: id, description: "They come home." });
    expect(edited.data.publication).toMatchObject({ title: "Boats", description: "They come home." });
    expect((await client.editSessionPublication({ id, title: "Ships" })).data.publication).toMatchObject({ title: "Ships" });

    const revoked = await client.revokePublication(id);
    expect(revoked.data).toMatchObject({ revoked: true, publication: null, publication_id: null, ispublishedVideo: false });
    expect((await client.revokeSessionPublication({ session_id: id })).data).toMatchObject({ revoked: false });
    expect((await refused(client.editPublication({ session_id: id, title: "x" }))).status).toBe(409);
    const back = await client.publishPublication(id);
    expect([back.status, back.data.publication]).toEqual([201, expect.objectContaining({ title: "Ships" })]);
    expect((back.data.publication as { slug: string }).slug).toBe((first.data.publication as { slug: string }).slug);
  });

  test("publishes and archives for external users, under their own ids", async () => {
    const client = connect();
    const { id, sessionId } = await aFinishedFilm("customer");
    const made = await client.publishExternalUserRequest(id, { title: "Theirs", tags: ["a"], sessionLanguage: "English" }, as());
    expect(made.data).toMatchObject({
      publication: { session_id: id, title: "Theirs", session_language: "English" },
      request: { request_id: id, is_published: true, published_title: "Theirs", published_tags: ["a"] },
      external_user: { unique_key: customer.uniqueKey },
    });
    expect(JSON.stringify(made.data)).not.toContain(sessionId);
    const list = await client.listExternalUserRequests(as(), { limit: 5 });
    expect(list.data.requests).toMatchObject([{ request_id: id, is_published: true }]);
    const archived = await client.archiveExternalUserRequest(id, as());
    expect(archived.data).toMatchObject({ request: { request_id: id, archived: true, is_published: false } });
    expect((await client.listExternalUserRequests(as(), { limit: 5 })).data.requests).toEqual([]);
  });
});

describe("on v2", () => {
  test("lists and statuses say that a film is published, and where", async () => {
    const { id } = await aFinishedFilm();
    expect((await server.call("GET", `/v2/status?request_id=${id}`, { key: owner.key })).json).toMatchObject({
      is_published: false,
    });
    const { status, json } = await post("/v2/publish", { request_id: id, input: { title: "Boats", languageString: "English" } });
    expect([status, json.publication.title, json.publication.language_string, json.request]).toEqual([
      200,
      "Boats",
      "English",
      undefined,
    ]);
    const said = { is_published: true, published_title: "Boats", published_video_url: json.publication.video_url };
    expect((await server.call("GET", `/v2/status?request_id=${id}`, { key: owner.key })).json).toMatchObject(said);
    const { requests } = (await server.call("GET", "/v2/requests?limit=1", { key: owner.key })).json;
    expect(requests).toMatchObject([{ request_id: id, ...said, published_publication_id: json.publication.id }]);
  });

  test("an archived film leaves the list and the public at once; again is the same; it is not published any more", async () => {
    const { id } = await aFinishedFilm();
    const { video_url: url, slug } = (await post("/v2/publish", { session_id: id })).json.publication;
    expect((await fetchAs(url)).status).toBe(200);
    const first = await post("/v2/archive", { request_id: id });
    expect(first.json.request).toMatchObject({ request_id: id, session_id: id, status: "ARCHIVED", archived: true });
    expect((await post("/v2/archive", { session_id: id })).json).toEqual(first.json);
    expect([(await fetchAs(url)).status, await readPublication(server, slug)]).toEqual([404, null]);
    const { requests } = (await server.call("GET", "/v2/requests?limit=500", { key: owner.key })).json;
    expect(requests.some((request: { request_id: string }) => request.request_id === id)).toBe(false);
    const refusal = await post("/v2/publish", { request_id: id });
    expect([refusal.status, refusal.json.message]).toEqual([409, expect.stringContaining("archive")]);
  });

  test("what cannot be published is refused in words", async () => {
    const { id } = await aFinishedFilm();
    const unfinished = (await film()).json.request_id;
    const cases: [object, number, string][] = [
      [{}, 400, "request_id"],
      [{ request_id: "65f1234567890abcdef99999" }, 404, "Request not found."],
      [{ request_id: unfinished }, 409, "finished"],
      [{ request_id: id, slug: "No Spaces" }, 400, "slug may have"],
      [{ request_id: id, title: 5 }, 400, "title must be text."],
      [{ request_id: id, splash_image: "javascript:alert(1)" }, 400, "splash_image must be"],
      [{ request_id: id, splash_image: "http://127.0.0.1:1/a.png" }, 400, "splash_image"],
      [{ request_id: id, splash_image: "data:image/svg+xml;base64,PHN2Zy8+" }, 415, "splash_image"],
      [{ request_id: id, splash_image: `${PLACE}/media/no/such.jpg` }, 404, "media file"],
    ];
    for (const [body, status, words] of cases) {
      const answer = await post("/v2/publish", body);
      expect([body, answer.status, answer.json.message]).toEqual([body, status, expect.stringContaining(words)]);
    }
    expect(await server.db.publication.count({ where: { sessionId: id } })).toBe(0);
  });

  test("an address belongs to one film, also when two ask for it at once and when it was taken back", async () => {
    const [one, other] = [await aFinishedFilm(), await aFinishedFilm()];
    const slug = "the-one-address";
    const both = await Promise.all([one, other].map(({ id }) => post("/v2/publish", { request_id: id, slug })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.json.message).toBe(`The address “${slug}” is taken. Choose another slug.`);
    const winner = both[0]!.status === 200 ? one : other;
    const loser = winner === one ? other : one;
    await post("/v1/publications/revoke", { session_id: winner.id });
    expect((await post("/v2/publish", { request_id: loser.id, slug })).status).toBe(409);
    expect((await post("/publications/publish", { session_id: winner.id, slug })).status).toBe(201);
  });

  test("one film published many times at once is one publication", async () => {
    const { id, sessionId } = await aFinishedFilm();
    const answers = await Promise.all(Array.from({ length: 5 }, () => post("/v2/publish", { request_id: id })));
    expect(new Set(answers.map(({ status, json }) => `${status} ${json.publication?.id}`)).size).toBe(1);
    expect(await server.db.publication.count({ where: { sessionId } })).toBe(1);
  });
});

describe("who has the address", () => {
  test("gets the film, in ranges, its poster, captions and chapters, and nothing of where they lie", async () => {
    const { id, sessionId } = await aFinishedFilm();
    const { publication } = (await post("/v2/publish", { request_id: id, title: "Boats" })).json;
    const whole = await fetchAs(publication.video_url);
    expect([whole.status, whole.text, whole.headers.get("content-type")]).toEqual([200, FILM_BYTES, "video/mp4"]);
    expect(whole.headers.get("cache-control")).toBe("public, no-cache");
    const part = await fetchAs(publication.video_url, { range: "bytes=0-9" });
    expect([part.status, part.text, part.headers.get("content-range")]).toEqual([206, "0123456789", "bytes 0-9/24"]);
    const etag = whole.headers.get("etag")!;
    expect((await fetchAs(publication.video_url, { "if-none-match": etag })).status).toBe(304);
    expect((await fetchAs(publication.splash_image)).headers.get("content-type")).toBe("image/jpeg");
    const public_ = (await readPublication(server, publication.slug))!;
    expect(await readPublication(server, publication.id)).toEqual(public_);
    const captions = await fetchAs(PLACE + public_.captions);
    expect(captions.text).toMatch(/^WEBVTT\n\n00:00:00\.\d{3} --> .*\nWords\.\n/);
    expect((await fetchAs(PLACE + public_.chaptersFile)).text).toContain("Words");
    expect((await fetchAs(`${PLACE}/published/${publication.id}/project.json`)).status).toBe(404);
    expect((await fetchAs(`${PLACE}/published/${id}/film.mp4`)).status).toBe(404);
    expect(JSON.stringify(public_)).not.toMatch(new RegExp(`${sessionId}|sessions/|${owner.id}`));
    const saved = await fetchAs(`${publication.video_url}?download=boats.mp4`);
    expect(saved.headers.get("content-disposition")).toContain('filename="boats.mp4"');
    await post("/v1/publications/edit", { session_id: id, allow_download: false });
    expect((await fetchAs(`${publication.video_url}?download=boats.mp4`)).headers.get("content-disposition")).toBeNull();

    const ask = (url: string) =>
      answerOEmbed(new Request(`${PLACE}/oembed?${new URLSearchParams({ url })}`), { ...server, publicUrl: PLACE });
    expect(await (await ask(publication.page_url)).json()).toMatchObject({ title: "Boats", width: 640, height: 360 });
    expect((await ask(`https://elsewhere.example/p/${publication.slug}`)).status).toBe(404);

    await post("/v1/publications/revoke", { session_id: id });
    for (const url of [publication.video_url, publication.splash_image, PLACE + public_.captions, PLACE + public_.chaptersFile]) {
      const gone = await fetchAs(url, { range: "bytes=0-9", "if-none-match": etag });
      expect([gone.status, gone.headers.get("cache-control")]).toEqual([404, "no-store"]);
    }
    expect((await ask(publication.page_url)).status).toBe(404);
  });

  test("sees the film that was published until it is published again", async () => {
    const { id, sessionId } = await aFinishedFilm();
    const ctx = server.context(owner.id);
    const { video_url: url } = (await post("/v2/publish", { request_id: id })).json.publication;
    await store(`sessions/${id}/later.mp4`, "a later rendering");
    const session = await server.db.videoSession.findUniqueOrThrow({ where: { id: sessionId } });
    const result = { ...(session.result as object), key: `sessions/${id}/later.mp4` };
    await server.db.videoSession.update({ where: { id: sessionId }, data: { result } });
    await post("/v1/publications/edit", { session_id: id, title: "Said anew" });
    expect([(await fetchAs(url)).text, (await getSharing(ctx, id)).isBehind]).toEqual([FILM_BYTES, true]);
    await post("/v2/publish", { request_id: id });
    expect([(await fetchAs(url)).text, (await getSharing(ctx, id)).isBehind]).toEqual(["a later rendering", false]);
  });

  test("sees the picture that was chosen: one of the film's, or one that was taken in and drawn anew", async () => {
    const { id } = await aFinishedFilm();
    const ctx = server.context(owner.id);
    const { pictures } = await getSharing(ctx, id);
    expect(pictures).toEqual(["poster.jpg", "generated/scene-0.png", "generated/scene-1.png"]);
    await publishFilm(ctx, id, { fields: {}, splashKey: pictures[1] });
    const chosen = (await post("/v1/publications/edit", { session_id: id })).json.publication.splash_image;
    expect(chosen).toMatch(/poster\.png/);
    await expect(publishFilm(ctx, id, { fields: {}, splashKey: "sessions/another/film.mp4" })).rejects.toThrow(
      "not one of the film's",
    );
    const taken = await post("/v1/publications/edit", { session_id: id, splash_image: pictureDataUrl });
    expect((await fetchAs(taken.json.publication.splash_image)).headers.get("content-type")).toBe("image/jpeg");
    // A caller that sends back what it was told changes nothing.
    const same = await post("/v1/publications/edit", { session_id: id, splash_image: taken.json.publication.splash_image });
    expect(same.json.publication.splash_image).toBe(taken.json.publication.splash_image);
  });
});

test("a film that is put away while it is published, and one whose account closes, is seen by nobody", async () => {
  const { id, sessionId } = await aFinishedFilm();
  const ctx = server.context(owner.id);
  const outcomes = await Promise.allSettled([publishFilm(ctx, id, { fields: {} }), archiveFilm(ctx, id, true)]);
  expect(outcomes[1].status).toBe("fulfilled");
  expect(await server.db.publication.count({ where: { sessionId, revokedAt: null } })).toBe(0);
  await archiveFilm(ctx, id, false);
  await publishFilm(ctx, id, { fields: {} });
  const before = await server.db.publication.count({ where: { session: { userId: owner.id }, revokedAt: null } });
  expect(await server.db.$transaction((tx) => unpublish(tx, { session: { userId: owner.id } }, new Date()))).toBe(before);
});
