/** What is done with the one connection, by name: its driver says how. */
export interface CommitStatements {
  readonly begin: () => void;
  readonly commit: () => void;
  readonly rollback: () => void;
  readonly savepoint: () => void;
  readonly release: () => void;
  readonly rollbackToSavepoint: () => void;
  /** False where SQLite rolled everything back by itself, as it does on a full disk. */
  readonly isOpen: () => boolean;
}

/** A transaction that is under way. */
export interface Place {
  /** Whether it opened its group: then nothing but its own work can be lost with it. */
  readonly isFirst: boolean;
  /** Why SQLite took everything back under its feet, or null. */
  lostBy: { readonly reason: unknown } | null;
}

interface Waiter {
  /** Sees only what is committed; a transaction also sees what its group did before it. */
  readonly isOutside: boolean;
  readonly go: () => void;
}

interface Member {
  readonly stand: () => void;
  readonly fall: (reason: unknown) => void;
}

/**
 * Group commit: transactions over one connection, one after the other, of which those that end within one turn of the
 * event loop reach the disk with one commit. Each is told that it ended when that commit stands, so that what was
 * acknowledged is durable; each can still be taken back alone; and nobody outside sees what isn't committed. A commit
 * that fails fails all of its group, of whom none was told anything.
 */
export class GroupCommit {
  private readonly waiting: Waiter[] = [];
  private members: Member[] = [];
  private isTaken = false;
  private isDue = false;

  constructor(private readonly statements: CommitStatements) {}

  /** Answers from what is committed. */
  ask<Answer>(answer: () => Answer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.admit({
        isOutside: true,
        go() {
          try {
            resolve(answer());
          } catch (error) {
            reject(error);
          }
        },
      });
    });
  }

  /** Has the connection to oneself for as long as the work takes, between two groups. */
  async alone<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    await this.take(true);
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  /** Waits for the transaction before, and begins. */
  async begin(): Promise<Place> {
    await this.take(false);
    const isFirst = this.members.length === 0;
    try {
      if (isFirst) this.statements.begin();
      else this.statements.savepoint();
    } catch (error) {
      this.leave();
      throw error;
    }
    return { isFirst, lostBy: null };
  }

  /** Ends a transaction, or throws where it has to be taken back; what it answers resolves when it is durable. */
  end({ isFirst, lostBy }: Place): Promise<void> {
    if (lostBy) throw lostBy.reason;
    if (!isFirst) this.statements.release();
    return this.join();
  }

  /** Takes a transaction back alone. What it saw of its group may have decided it, so that it waits for its commit. */
  async undo({ isFirst, lostBy }: Place): Promise<void> {
    const isMember = !(lostBy || isFirst);
    try {
      if (isMember) this.statements.rollbackToSavepoint();
      if (isMember) this.statements.release();
      else if (this.statements.isOpen()) this.statements.rollback();
    } catch (reason) {
      this.lose(reason);
      this.leave();
      throw reason;
    }
    if (isMember) return this.join();
    this.leave();
  }

  /** Is told of every error within a transaction: where SQLite took all back, the group is lost with it. */
  notice(place: Place, reason: unknown): void {
    if (this.statements.isOpen()) return;
    place.lostBy = { reason };
    this.lose(reason);
  }

  /** Commits what waits for it, before the connection is closed; what is under way then is lost with its group. */
  close(): void {
    if (this.isTaken) this.lose(new Error("the connection was closed"));
    else this.commit();
  }

  private take(isOutside: boolean): Promise<void> {
    return new Promise((resolve) => {
      const go = () => {
        this.isTaken = true;
        resolve();
      };
      this.admit({ isOutside, go });
    });
  }

  private admit(waiter: Waiter): void {
    if (this.mayGo(waiter)) waiter.go();
    else this.waiting.push(waiter);
  }

  private mayGo({ isOutside }: Waiter): boolean {
    return !(this.isTaken || (isOutside && this.members.length > 0));
  }

  private leave(): void {
    this.isTaken = false;
    if (this.isDue) this.commit();
    this.admitNext();
  }

  /** In the order in which they came, but a transaction doesn't wait for those who wait for the commit. */
  private admitNext(): void {
    for (;;) {
      const at = this.waiting.findIndex((waiter) => this.mayGo(waiter));
      const [next] = at < 0 ? [] : this.waiting.splice(at, 1);
      if (!next) return;
      next.go();
    }
  }

  /** Leaves the connection to the next; the group is committed when requests that came with its first had their turn. */
  private join(): Promise<void> {
    if (this.members.length === 0) setImmediate(() => this.becomeDue());
    const standing = new Promise<void>((stand, fall) => {
      this.members.push({ stand, fall });
    });
    this.leave();
    return standing;
  }

  private becomeDue(): void {
    this.isDue = true;
    if (this.isTaken) return;
    this.commit();
    this.admitNext();
  }

  private commit(): void {
    this.isDue = false;
    if (this.members.length === 0) return;
    try {
      this.statements.commit();
    } catch (reason) {
      this.lose(reason);
      return;
    }
    this.settle((member) => member.stand());
  }

  /** Takes back all that isn't committed, and tells whose it was. */
  private lose(reason: unknown): void {
    try {
      if (this.statements.isOpen()) this.statements.rollback();
    } catch {
      // Why it came to this says more than why that failed too.
    }
    this.settle((member) => member.fall(reason));
  }

  private settle(tell: (member: Member) => void): void {
    const { members } = this;
    this.members = [];
    for (const member of members) tell(member);
  }
}
