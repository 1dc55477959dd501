import { writeFileSync } from "node:fs";
import { describeRoutes, printRoutes, routesAsJson } from "@/server/rest/describe-routes";
import { routes } from "@/server/rest/routes";

/** `npm run routes` prints the public surface, `-- --json` as JSON; `-- --write` renews the committed prints in `docs`. */
const described = describeRoutes(routes);
if (process.argv.includes("--write")) {
  writeFileSync("docs/routes.txt", printRoutes(described));
  writeFileSync("docs/routes.json", routesAsJson(described));
} else {
  process.stdout.write(process.argv.includes("--json") ? routesAsJson(described) : printRoutes(described));
}
