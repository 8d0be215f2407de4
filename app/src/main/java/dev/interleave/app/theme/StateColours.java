package dev.interleave.app.theme;

import dev.interleave.trace.ActorState;

/// One fill per actor state.
record StateColours(
        int running, int ready, int blocked, int waiting, int sleeping, int finished, int failed, int deadlocked) {

    static final StateColours DARK_STANDARD = new StateColours(
            0xff2fbf8f, 0xffe8b13f, 0xffe5604d, 0xffb583e0, 0xff4f9bd9, 0xff3a4350, 0xffc2376b, 0xfff0402c);
    static final StateColours LIGHT_STANDARD = new StateColours(
            0xff2bb284, 0xffe9ae2f, 0xffe9695a, 0xffb184de, 0xff559fdc, 0xffc5ccd6, 0xffd04a80, 0xffe63a28);
    static final StateColours DARK_BLUE_ORANGE = new StateColours(
            0xff58a6ff, 0xffd9c9a8, 0xfff08a24, 0xff7d8fb3, 0xff2f5f9e, 0xff3a4350, 0xffb5530a, 0xffff6a00);
    static final StateColours LIGHT_BLUE_ORANGE = new StateColours(
            0xff4596f2, 0xffd8c296, 0xfff0923a, 0xff97a7c7, 0xff6f9bd1, 0xffc5ccd6, 0xffc8641c, 0xfff26500);

    static StateColours of(Theme theme, StateScheme scheme) {
        return switch (scheme) {
            case STANDARD -> theme == Theme.DARK ? DARK_STANDARD : LIGHT_STANDARD;
            case BLUE_ORANGE -> theme == Theme.DARK ? DARK_BLUE_ORANGE : LIGHT_BLUE_ORANGE;
        };
    }

    int of(ActorState state) {
        return switch (state) {
            case NONE -> 0;
            case FINISHED -> finished;
            case RUNNING -> running;
            case SLEEPING -> sleeping;
            case READY -> ready;
            case WAITING -> waiting;
            case BLOCKED -> blocked;
            case FAILED -> failed;
            case DEADLOCKED -> deadlocked;
        };
    }
}
