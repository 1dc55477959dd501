import { router } from "./init";
import { films } from "./routers/films";

export const appRouter = router({ films });
export type AppRouter = typeof appRouter;
