import { TRPCClientError } from "@trpc/client";
import { keepPending, loadPending, type Pending, type Stored } from "./pending-edits";

export interface QueueState {
  /** In order; the first is on its way. */
  waiting: readonly Pending[];
  /** Stored, but not yet in the film as it streams in. */
  stored: readonly Stored[];
  /** `away`: the server cannot be reached; it is tried again. */
  connection: "idle" | "saving" | "away";
  savedAt: Date | null;
}

interface Options {
  filmId: string;
  send(item: Pending, revision: number): Promise<{ revision: number }>;
  /** A refused edit is gone from the film; the person is told why. */
  onRefused(item: Pending, error: unknown): void;
}

const DELAYS = [500, 1000, 2000, 4000, 8000];

/**
 * Sends edits one after the other, each once, and again and again while the server cannot be reached. Whatever is in it survives a
 * reload. The revision an edit was made in travels with it, so that the server can tell whether two people meant the same part.
 */
export class EditQueue {
  private state: QueueState = { waiting: [], stored: [], connection: "idle", savedAt: null };
  private listeners = new Set<() => void>();
  private revision = 0;
  /** Others changed the film before the last edit: what follows must be made in sight of that. */
  private mustSee = 0;
  /** As which revision one's own last edit was stored. */
  private ownRevision = 0;
  private isSending = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: Options) {}

  /** Takes up what an earlier page left, and goes on when the connection comes back. */
  start(): () => void {
    this.set({ waiting: [...loadPending(this.options.filmId), ...this.state.waiting] });
    const wake = () => {
      this.failures = 0;
      this.pump();
    };
    window.addEventListener("online", wake);
    this.pump();
    return () => {
      window.removeEventListener("online", wake);
      clearTimeout(this.timer);
    };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  read = (): QueueState => this.state;

  /** The film streamed in up to here. */
  seen(revision: number): void {
    this.revision = Math.max(this.revision, revision);
    const stored = this.state.stored.filter((item) => item.storedAs > revision);
    if (stored.length !== this.state.stored.length) this.set({ stored });
    this.pump();
  }

  /**
   * An edit of one's own streamed in, often before its answer: from that revision on it is in the film itself, and whoever shows
   * the film must not make it once more.
   */
  arrived(id: string, storedAs: number): void {
    const item = this.state.waiting.find((other) => other.id === id);
    if (!item) return;
    this.ownRevision = Math.max(this.ownRevision, storedAs);
    const waiting = this.state.waiting.filter((other) => other !== item);
    keepPending(this.options.filmId, waiting);
    this.set({ waiting, stored: [...this.state.stored, { ...item, storedAs }] });
  }

  add(item: Pending): void {
    this.set({ waiting: [...this.state.waiting, item] });
    keepPending(this.options.filmId, this.state.waiting);
    this.pump();
  }

  /** Resolves when nothing is on its way any more: what is asked for then is asked of the film as it is seen. */
  allStored(): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (this.state.waiting.length > 0) return;
        leave();
        resolve();
      };
      const leave = this.subscribe(look);
      look();
    });
  }

  /** A refused edit once more, in full sight of what stood in its way. */
  insist(item: Pending): void {
    this.add({ ...item, id: crypto.randomUUID(), revision: this.revision });
  }

  private pump(): void {
    const [item] = this.state.waiting;
    if (!item || this.isSending || this.revision === 0 || this.revision < this.mustSee) return;
    clearTimeout(this.timer);
    this.isSending = true;
    this.set({ connection: this.failures > 0 ? "away" : "saving" });
    // What was done after one's own edits was done in sight of them.
    const revision = Math.max(item.revision, this.ownRevision);
    this.options.send(item, revision).then(
      ({ revision: storedAs }) => {
        if (storedAs > revision + 1) this.mustSee = storedAs;
        this.onStored(item, storedAs);
      },
      (error: unknown) => this.onFailed(item, error),
    );
  }

  private onStored(item: Pending, storedAs: number): void {
    this.isSending = false;
    this.failures = 0;
    this.ownRevision = storedAs;
    const isKnown = storedAs <= this.revision || this.state.stored.some(({ id }) => id === item.id);
    const stored = isKnown ? this.state.stored : [...this.state.stored, { ...item, storedAs }];
    this.drop(item, { stored, savedAt: new Date() });
  }

  private onFailed(item: Pending, error: unknown): void {
    this.isSending = false;
    const isAnswer = error instanceof TRPCClientError && error.data;
    const status: unknown = isAnswer ? error.data.httpStatus : 0;
    if (isAnswer && typeof status === "number" && status < 500) {
      this.drop(item, {});
      this.options.onRefused(item, error);
      return;
    }
    this.failures++;
    this.set({ connection: "away" });
    this.timer = setTimeout(() => this.pump(), DELAYS[Math.min(this.failures, DELAYS.length) - 1]);
  }

  private drop(item: Pending, more: Partial<QueueState>): void {
    const waiting = this.state.waiting.filter(({ id }) => id !== item.id);
    keepPending(this.options.filmId, waiting);
    this.set({ ...more, waiting, connection: "idle" });
    this.pump();
  }

  private set(part: Partial<QueueState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}
