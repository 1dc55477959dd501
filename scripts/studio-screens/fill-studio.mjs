import { setTimeout as wait } from "node:timers/promises";

/** Films that fill a library: of all shapes, finished ones and one that waits. */
const WANTED = [
  { prompt: "A 10 second teaser for a lighthouse that guides small boats home", aspect_ratio: "16:9" },
  { prompt: "How rain forms, for curious kids", aspect_ratio: "16:9", tone: "cinematic" },
  { prompt: "A bakery in Lisbon opens its doors at dawn", aspect_ratio: "9:16" },
  { prompt: "A brave little robot learns to paint", aspect_ratio: "1:1", video_model: "KLINGIMGTOVID3PRO" },
];
const STEPPED = { prompt: "A night train through the mountains", step_mode: "two_step" };
const PATIENCE_MILLISECONDS = 6 * 60_000;

const PICTURE = { prompt: "A lighthouse at dusk, boats coming home", aspect_ratio: "16:9" };

/**
 * Makes them, once per server.
 * @param {{ url: string, key: string }} server
 * @returns {Promise<{ finished: string, waiting: string }>} ids of a finished film and of one that waits to be approved
 */
export async function fillStudio({ url, key }) {
  const call = async (method, path, body) => {
    const headers = {
      authorization: `Bearer ${key}`,
      "content-type": "application/json",
      "idempotency-key": `screens ${path} ${body?.prompt ?? JSON.stringify(body)}`.replace(/\W+/g, "-").slice(0, 250),
    };
    const answer = await fetch(url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const common = { duration: 10, image_model: "GPTIMAGE2", video_model: "RUNWAYML", enable_subtitles: true };
  const ids = [];
  for (const film of WANTED) ids.push((await call("POST", "/v2/text_to_video", { ...common, ...film })).request_id);
  const waiting = (await call("POST", "/v2/video/step/text_to_video", { ...common, ...STEPPED })).request_id;
  const until = Date.now() + PATIENCE_MILLISECONDS;
  const isThere = async () => {
    const states = await Promise.all(ids.map((id) => call("GET", `/v2/status?request_id=${id}`)));
    const step = await call("GET", `/v2/video/step/${waiting}/status`);
    return states.every(({ status }) => status === "COMPLETED") && step.waiting_for_process_next;
  };
  while (!(await isThere())) {
    if (Date.now() > until) throw new Error("The films were not finished in time.");
    await wait(1000);
  }
  await makePictures(call);
  return { finished: ids[0], waiting };
}

/** Pictures of all kinds, each made from the first. */
async function makePictures(call) {
  const done = async (path, body) => {
    const { request_id } = await call("POST", path, body);
    const until = Date.now() + PATIENCE_MILLISECONDS;
    for (;;) {
      const { status, result_url, message } = await call("GET", `/v2/status?request_id=${request_id}`);
      if (status === "COMPLETED") return result_url;
      if (status === "FAILED" || Date.now() > until) throw new Error(`${path}: ${message}`);
      await wait(500);
    }
  };
  const image_url = await done("/v2/image/text_to_image", PICTURE);
  await done("/v2/image/text_to_image", { prompt: "A robot paints in a sunny studio", aspect_ratio: "1:1" });
  await done("/v2/image/add_image_set", { image_urls: [image_url], num_images: 3, aspect_ratio: "1:1" });
  await done("/v2/image/enhance", { image_url, resolution: "2k", aspect_ratio: "16:9" });
}
