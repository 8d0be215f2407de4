package dev.interleave.app.theme;

import dev.interleave.trace.ActorState;

/// One fill per actor state. What ends badly is dark, with bright lines on it and bright words: so it is
/// neither taken for what is only blocked nor for the colour of an actor.
///
/// @param failure the bright colour of what failed
/// @param danger that of a deadlock, and of whatever else is bad
record StateColours(
        int running,
        int ready,
        int blocked,
        int waiting,
        int sleeping,
        int finished,
        int failed,
        int deadlocked,
        int failure,
        int danger) {

    static final StateColours DARK_STANDARD = new StateColours(
            0xff2fbf8f,
            0xffe8b13f,
            0xffe5604d,
            0xffb583e0,
            0xff4f9bd9,
            0xff3a4350,
            0xff5a2a4a,
            0xff86101c,
            0xffc2376b,
            0xfff0402c);
    static final StateColours LIGHT_STANDARD = new StateColours(
            0xff2bb284,
            0xffe9ae2f,
            0xffe9695a,
            0xffb184de,
            0xff559fdc,
            0xffc5ccd6,
            0xff56203f,
            0xff760c16,
            0xffd04a80,
            0xffe63a28);
    static final StateColours DARK_BLUE_ORANGE = new StateColours(
            0xff58a6ff,
            0xffd9c9a8,
            0xfff08a24,
            0xff7d8fb3,
            0xff2f5f9e,
            0xff3a4350,
            0xff4a3a2a,
            0xff8a3000,
            0xffb5530a,
            0xffff6a00);
    static final StateColours LIGHT_BLUE_ORANGE = new StateColours(
            0xff4596f2,
            0xffd8c296,
            0xfff0923a,
            0xff97a7c7,
            0xff6f9bd1,
            0xffc5ccd6,
            0xff45301a,
            0xff682400,
            0xffc8641c,
            0xfff26500);

    static StateColours of(Theme theme, StateScheme scheme) {
        return switch (scheme) {
            case STANDARD -> theme == Theme.DARK ? DARK_STANDARD : LIGHT_STANDARD;
            case BLUE_ORANGE -> theme == Theme.DARK ? DARK_BLUE_ORANGE : LIGHT_BLUE_ORANGE;
        };
    }

    /// As words or lines; the fill, where it is bright itself.
    int bright(ActorState state) {
        return switch (state) {
            case FAILED -> failure;
            case DEADLOCKED -> danger;
            case NONE, FINISHED, RUNNING, SLEEPING, READY, WAITING, BLOCKED -> of(state);
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
