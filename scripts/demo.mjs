import fs from "node:fs";
import { createClient } from "./demo/client.mjs";
import { followFilm } from "./demo/follow-film.mjs";
import { inCheckout, inData } from "./setup/paths.mjs";
import { giveUp, SetUpError, say } from "./setup/progress.mjs";
import { runCommand } from "./setup/run-command.mjs";
import { setUp } from "./setup/set-up.mjs";
import { startServer } from "./setup/throw-away-server.mjs";
import { readServerFile } from "./supervisor/server-file.mjs";

const FILM = {
  prompt:
    "A 14 second teaser for Tidewater, a small bookshop on a pier that opens only at night. Lamps, rain on the windows, a cat on the atlas shelf. End with: Come in, the kettle is on.",
  image_model: "GPTIMAGE2",
  video_model: "RUNWAYML",
  duration: 14,
  aspect_ratio: "16:9",
  enable_subtitles: true,
};
const RESULT = "out/demo.mp4";

/** `npm run demo`: from nothing to a finished film, through the public API, and what it took. */
async function demo() {
  const startedAt = Date.now();
  await setUp({ browser: true, film: true, pages: true });
  const running = readServerFile();
  const server = running
    ? { url: running.url, log: () => "", stop: async () => {} }
    : await startServer({ dataFolder: inData() });
  say(`${running ? "Using the server that runs at" : "Started a server at"} ${server.url}`);
  try {
    const client = createClient(server.url, JSON.parse(fs.readFileSync(inData("owner.json"), "utf8")).apiKey);
    const setUpSeconds = (Date.now() - startedAt) / 1000;
    say(`POST /v2/text_to_video: "${FILM.prompt}"`);
    const requestedAt = Date.now();
    const { request_id } = await client.post("/v2/text_to_video", { input: FILM });
    const film = await followFilm(client, request_id);
    const filmSeconds = (Date.now() - requestedAt) / 1000;
    const bytes = await client.download(film.status.result_url, inCheckout(RESULT));
    const { remainingCredits } = await client.get("/v2/credits");
    await checkFilm(request_id);

    const rows = [
      ["Film", `${RESULT}, ${film.status.session?.duration ?? FILM.duration} s, ${(bytes / 1e6).toFixed(1)} MB`],
      ["Set-up and start", `${setUpSeconds.toFixed(1)} s`],
      ["Request to file", `${filmSeconds.toFixed(1)} s`],
      ...film.stages.map(({ stage, seconds }) => [`  ${stage}`, `${seconds.toFixed(1)} s`]),
      ["Credits", `${film.status.creditsCharged ?? "?"} charged, ${remainingCredits} left`],
      ["Next", "`npm start` opens the studio; README.md says more"],
    ];
    console.log(`\n${rows.map(([name, value]) => `${name.padEnd(32)}${value}`).join("\n")}`);
  } catch (error) {
    const said = server.log().trim();
    if (said) console.error(`The server said last:\n${said.split("\n").slice(-30).join("\n")}`);
    throw error;
  } finally {
    await server.stop();
  }
}

/** Watches, listens and reads along: the timeline says what should be seen and heard when. */
async function checkFilm(id) {
  const timeline = inCheckout("out/demo.timeline.json");
  await runCommand(process.execPath, [
    inCheckout("scripts/run.mjs"),
    "--db",
    inCheckout("scripts/export-timeline.ts"),
    id,
    timeline,
  ]);
  const check = [inCheckout("e2e/film-check.ts"), inCheckout(RESULT), "--timeline", timeline];
  const { code, output } = await runCommand(process.execPath, ["--import", "tsx", ...check]);
  console.log(output.trim());
  if (code !== 0) throw new SetUpError("The film check found something wrong with the film.");
}

await demo().catch(giveUp);
