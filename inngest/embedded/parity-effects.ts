/** What the functions of the parity suite did, in order. The suite looks at nothing else. */
export interface Effect {
  key: string;
  name: string;
  detail: unknown;
}

export class Effects {
  private readonly all: Effect[] = [];
  private readonly watchers = new Set<() => void>();

  add(key: string, name: string, detail: unknown = null): void {
    this.all.push({ key, name, detail });
    for (const look of this.watchers) look();
  }

  /** Effects of one scenario, without the suite's own marks. */
  of(key: string): Effect[] {
    return this.all.filter((effect) => effect.key === key && !effect.name.startsWith("@"));
  }

  names(key: string): string[] {
    return this.of(key).map((effect) => effect.name);
  }

  count(key: string, name: string): number {
    return this.names(key).filter((each) => each === name).length;
  }

  details(key: string, name: string): unknown[] {
    return this.all.filter((effect) => effect.key === key && effect.name === name).map((effect) => effect.detail);
  }

  /** Resolves as soon as the condition holds. */
  until(condition: () => boolean): Promise<void> {
    if (condition()) return Promise.resolve();
    return new Promise((resolve) => {
      const look = () => {
        if (!condition()) return;
        this.watchers.delete(look);
        resolve();
      };
      this.watchers.add(look);
    });
  }
}
