import { DecoratorHandler, type Dispatcher } from "undici";

/** How much of an answer is taken in, counted as it arrives, and what is thrown beyond. */
export interface BodyBound {
  bytes: number;
  error(): Error;
}

type Controller = Dispatcher.DispatchController;
// The class is there and forwards everything; only its type forgets the members.
const Forwarding = DecoratorHandler as unknown as new (
  handler: Dispatcher.DispatchHandler,
) => { onResponseData(controller: Controller, chunk: Buffer): void };

class BoundedBody extends Forwarding {
  private arrived = 0;

  constructor(
    handler: Dispatcher.DispatchHandler,
    private readonly bound: BodyBound,
  ) {
    super(handler);
  }

  override onResponseData(controller: Controller, chunk: Buffer): void {
    this.arrived += chunk.length;
    if (this.arrived > this.bound.bytes) controller.abort(this.bound.error());
    else super.onResponseData(controller, chunk);
  }
}

/** Ends a request as soon as more has arrived than it may. */
export const boundedBody =
  (bound: BodyBound): Dispatcher.DispatcherComposeInterceptor =>
  (dispatch) =>
  (options, handler) =>
    dispatch(options, new BoundedBody(handler, bound) as Dispatcher.DispatchHandler);

/**
 * No back-pressure on the parser: undici 7 ends the whole process when a connection closes while its parser is paused
 * (nodejs/undici#5360, mended in 8, which wants Node 22). What may pile up instead is bounded by `boundedBody`.
 */
export const NEVER_PAUSE = Number.MAX_SAFE_INTEGER;
