import { expect, type Page } from "@playwright/test";
import { FILM_TIMEOUT } from "../rest/server-under-test";
import { callApi } from "./people";

interface Listed {
  request_id: string;
  status: string;
  request_type: string;
}

/**
 * A finished film of several scenes that a journey may do with as it likes: a free copy of one that another journey of this worker
 * made, or one of its own. A copy may be of anything, a film of one picture too, so it is no model for another.
 */
export async function aFilmOfOnesOwn(page: Page): Promise<string> {
  const { requests } = (await callApi(page, "get", "/v2/requests?limit=100")) as { requests: Listed[] };
  const known = requests.find(({ status, request_type }) => status === "COMPLETED" && request_type === "text_to_video");
  if (!known) return finished(page, (await callApi(page, "post", "/v2/text_to_video", { input: FILM })).request_id);
  return finished(page, (await callApi(page, "post", "/v2/video/clone", { video_session_id: known.request_id })).request_id);
}

const FILM = {
  ...{ prompt: "A lighthouse keeper lights the lamp. Small boats come home.", duration: 10 },
  ...{ image_model: "GPTIMAGE2", video_model: "RUNWAYML", enable_subtitles: true },
};

async function finished(page: Page, id: string): Promise<string> {
  const status = async () => (await callApi(page, "get", `/v2/status?request_id=${id}`)).status;
  await expect.poll(status, { timeout: FILM_TIMEOUT, intervals: [500] }).toBe("COMPLETED");
  return id;
}
