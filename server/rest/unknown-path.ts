const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Not found · Kinora</title>
<style>body{margin:0;min-height:100dvh;display:grid;place-content:center;gap:1rem;text-align:center;
font:1rem/1.5 system-ui,sans-serif;background:#0e0f13;color:#f2efe9}a{color:#ffb265}</style>
<h1>There is no such page.</h1><p><a href="/">To the studio</a></p></html>`;

/** A path that nothing serves: a page for a person, JSON for a program. */
export function answerUnknownPath(request: Request): Response {
  const isPerson = request.method === "GET" && (request.headers.get("accept") ?? "").includes("text/html");
  if (isPerson) return new Response(PAGE, { status: 404, headers: { "content-type": "text/html; charset=utf-8" } });
  return Response.json({ message: "There is no such route." }, { status: 404, headers: { "access-control-allow-origin": "*" } });
}
