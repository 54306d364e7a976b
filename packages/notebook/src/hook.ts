/** Those who want to hear of one thing. */
export class Hook<A extends unknown[] = [], R = void> {
  readonly #listeners = new Set<(...args: A) => R>();

  /** @returns ends it */
  add(listener: (...args: A) => R): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  ring(...args: A): void {
    for (const listener of this.#listeners) listener(...args);
  }

  /** One after the other, each waited for. */
  async ringAndWait(...args: A): Promise<void> {
    for (const listener of this.#listeners) await listener(...args);
  }

  clear(): void {
    this.#listeners.clear();
  }
}
