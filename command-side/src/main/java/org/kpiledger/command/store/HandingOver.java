package org.kpiledger.command.store;

import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The moment in which a command hands its entries to the writer. Many do so at once; one that was overtaken again and
 * again keeps all others of this node from it until its own are handed over.
 *
 * <p>Whoever keeps it holds the lock of the own subject already and waits for no other one, so nobody waits in a circle.
 */
final class HandingOver {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    /** Hands over beside others, once nobody keeps it. */
    void run(Runnable handOver) {
        lock.readLock().lock();
        try {
            handOver.run();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Keeps it for this thread, until {@link #release}. */
    void keep() {
        if (!lock.isWriteLockedByCurrentThread()) {
            lock.writeLock().lock();
        }
    }

    /** Lets the others go on, where this thread kept it. */
    void release() {
        if (lock.isWriteLockedByCurrentThread()) {
            lock.writeLock().unlock();
        }
    }
}
