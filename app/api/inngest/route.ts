const message =
  "Functions are not served here. The worker runs them: in its own process by default, or over HTTP when it is connected to an Inngest server (docs/decisions/0008-embedded-engine.md).";

/** The web process runs no functions in any mode, so no stage code enters its bundle; whoever looks here is told where to look. */
const answer = () => Response.json({ message }, { status: 404, headers: { "cache-control": "no-store" } });

export { answer as GET, answer as POST, answer as PUT };
