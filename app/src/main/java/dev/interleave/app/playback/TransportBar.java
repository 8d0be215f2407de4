package dev.interleave.app.playback;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.fixed;

import dev.interleave.app.fx.Icons;
import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.fx.Rows;
import dev.interleave.app.fx.Times;
import dev.interleave.app.session.Phase;
import dev.interleave.app.session.Session;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The controls along the lower edge: step, play, where we are, how fast, and how it came out.
public final class TransportBar extends HBox implements AutoCloseable {

    private final Session session;
    private final Playback playback;
    private final FontIcon playIcon = Icons.of(Feather.PLAY);
    private final Label now = fixed("", "transport-now");
    private final Label total = fixed("", "muted", "transport-total");
    private final Label live = fixed("LIVE", "badge-live");
    private final Scrubber scrubber;
    private final Lifetime lifetime = new Lifetime();

    public TransportBar(Session session, Playback playback) {
        super(10);
        this.session = session;
        this.playback = playback;
        this.scrubber = new Scrubber(session, playback);
        styled(this, "transport", "panel");
        setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(scrubber, Priority.ALWAYS);
        getChildren().addAll(buttons(), time(), scrubber, speed(), live);
        lifetime.update(this::showTime, session.playhead().nanosProperty(), session.traceProperty());
        lifetime.update(
                this::showPlaying, playback.playingProperty(), playback.followingProperty(), session.phaseProperty());
    }

    private HBox buttons() {
        Button toStart = icon(Feather.SKIP_BACK, "To the start", playback::toStart);
        Button back = icon(Feather.CHEVRON_LEFT, "Step back (Left)", () -> playback.step(-1));
        Button on = icon(Feather.CHEVRON_RIGHT, "Step (Right)", () -> playback.step(1));
        Button toEnd = icon(Feather.SKIP_FORWARD, "To the end", playback::toEnd);
        Button play = styled(new Button("", playIcon), "play-button");
        Icons.describe(play, "Play or pause (Space)");
        play.setOnAction(_ -> playback.toggle());
        HBox buttons = new HBox(6, toStart, back, play, on, toEnd);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.setMinWidth(USE_PREF_SIZE);
        return buttons;
    }

    private static Button icon(Feather icon, String hint, Runnable action) {
        Button button = styled(Icons.button(icon, hint), "icon-button", "transport-button");
        button.setOnAction(_ -> action.run());
        return button;
    }

    private HBox time() {
        now.setAlignment(Pos.CENTER_RIGHT);
        HBox time = new HBox(6, now, total);
        time.setAlignment(Pos.CENTER_LEFT);
        time.setMinWidth(USE_PREF_SIZE);
        return styled(time, "transport-time");
    }

    private HBox speed() {
        ComboBox<Speed> box = new ComboBox<>();
        box.getItems().setAll(Speed.LADDER);
        box.setVisibleRowCount(Speed.LADDER.size());
        box.setConverter(new SpeedText());
        box.setAccessibleText("Speed");
        box.valueProperty().bindBidirectional(playback.speedProperty());
        lifetime.add(() -> box.valueProperty().unbindBidirectional(playback.speedProperty()));
        box.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(8, fixed("speed", "muted"), box);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(USE_PREF_SIZE);
        return row;
    }

    private void showTime() {
        long duration = session.trace().durationNanos();
        now.setText(Times.textAs(session.playhead().nanos(), duration));
        total.setText("/ " + Times.textAs(duration, duration));
    }

    private void showPlaying() {
        Phase phase = session.phase();
        boolean moves = phase.isRunning()
                ? playback.followingProperty().get()
                : playback.playingProperty().get();
        playIcon.setIconCode(moves ? Feather.PAUSE : Feather.PLAY);
        Rows.show(live, phase.isRunning());
    }

    /// Shows speeds; they are never typed.
    private static final class SpeedText extends StringConverter<Speed> {
        @Override
        public String toString(Speed speed) {
            return speed == null ? "" : speed.label();
        }

        @Override
        public Speed fromString(String text) {
            throw new UnsupportedOperationException("speeds are chosen, not typed");
        }
    }

    @Override
    public void close() {
        lifetime.close();
        scrubber.close();
    }
}
