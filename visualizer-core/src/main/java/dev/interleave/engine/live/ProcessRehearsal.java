package dev.interleave.engine.live;

import static dev.interleave.engine.Operation.FOREVER;

import dev.interleave.engine.RunSettings;
import dev.interleave.engine.SendableBody;
import dev.interleave.engine.live.broker.Broker;
import dev.interleave.engine.live.broker.BrokerClient;
import dev.interleave.engine.live.broker.BrokerVerb;
import dev.interleave.record.Recorder;
import dev.interleave.trace.ResourceKind;

/// {@link Rehearsal} for a program of several processes: opens the run's broker, and does once, unrecorded and with a
/// broker that nobody else sees, what such programs do first. Other programs are spared this.
final class ProcessRehearsal {

    private ProcessRehearsal() {}

    static void perform(LiveProcess process, Parcels parcels) {
        process.broker();
        LiveExecution execution = new LiveExecution(Recorder.off(), RunSettings.DEFAULT);
        LiveActor actor = new LiveActor(execution, 0, "rehearsal", null);
        BrokerClient client = new BrokerClient(new Broker());
        execution.runMain(actor, () -> {
            Common lock = made(actor, client, BrokerVerb.CREATE_LOCK);
            use(actor, new CommonLock(execution, ResourceKind.LOCK, 0, "lock", lock));
            Common queue = made(actor, client, BrokerVerb.CREATE_QUEUE);
            use(actor, new CommonQueue(execution, 0, "queue", parcels, queue));
            SendableBody<Integer> body = () -> 1;
            return parcels.open(parcels.pack(body, "nobody"), execution);
        });
    }

    private static Common made(LiveActor actor, BrokerClient client, BrokerVerb verb) {
        return new Common(client, new Common(client, 0).create(actor, verb, 0));
    }

    private static void use(LiveActor actor, CommonLock lock) {
        lock.acquire(actor, FOREVER);
        lock.release(actor);
    }

    private static void use(LiveActor actor, CommonQueue queue) {
        queue.put(actor, 1, FOREVER);
        queue.get(actor, FOREVER);
    }
}
