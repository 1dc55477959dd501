import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { createStudioContext } from "@/server/trpc/context";
import { appRouter } from "@/server/trpc/root";

const handler = (request: Request) =>
  fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    allowMethodOverride: true,
    createContext: () => createStudioContext(request),
  });

export { handler as GET, handler as POST };
