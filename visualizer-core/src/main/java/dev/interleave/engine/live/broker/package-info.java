/// What the processes of one live run share: locks, semaphores, events and queues that a broker in the first
/// process keeps, and numbers in memory that all of them map. It knows processes and requests, not lessons;
/// who asks also records, in the turn that the broker gives.
@NullMarked
package dev.interleave.engine.live.broker;

import org.jspecify.annotations.NullMarked;
