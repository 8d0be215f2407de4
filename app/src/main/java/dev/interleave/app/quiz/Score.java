package dev.interleave.app.quiz;

/// How many of the questions that a person answered were answered right.
record Score(int right, int answered) {

    static final Score NONE = new Score(0, 0);

    Score with(boolean isRight) {
        return new Score(right + (isRight ? 1 : 0), answered + 1);
    }

    /// `2 of 3 right`, empty when nothing has been answered.
    String text() {
        return answered == 0 ? "" : right + " of " + answered + " right";
    }
}
