package dev.interleave.app.catalogue.cards;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Cards of one width in rows that fill the room; those of a row are of one height.
final class CardRows extends Pane {

    private static final double LEAST_CARD_PX = 260;
    private static final double GAP_PX = 12;

    CardRows() {}

    /// How many cards stand beside each other in so much room.
    static int columns(double widthPx) {
        return Math.max(1, (int) ((widthPx + GAP_PX) / (LEAST_CARD_PX + GAP_PX)));
    }

    private static double cardPx(double widthPx) {
        int columns = columns(widthPx);
        return Math.floor((widthPx - GAP_PX * (columns - 1)) / columns);
    }

    private List<List<Node>> rows(double widthPx) {
        List<Node> cards = getManagedChildren();
        int columns = columns(widthPx);
        List<List<Node>> rows = new ArrayList<>();
        for (int first = 0; first < cards.size(); first += columns) {
            rows.add(cards.subList(first, Math.min(cards.size(), first + columns)));
        }
        return rows;
    }

    private static double heightOf(List<Node> row, double cardPx) {
        return row.stream().mapToDouble(card -> card.prefHeight(cardPx)).max().orElse(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return LEAST_CARD_PX;
    }

    @Override
    protected double computeMinWidth(double height) {
        return LEAST_CARD_PX;
    }

    @Override
    protected double computePrefHeight(double width) {
        List<List<Node>> rows = rows(width);
        double sum = rows.stream()
                .mapToDouble(row -> Math.ceil(heightOf(row, cardPx(width))))
                .sum();
        return sum + GAP_PX * Math.max(0, rows.size() - 1);
    }

    @Override
    protected void layoutChildren() {
        double cardPx = cardPx(getWidth());
        double y = 0;
        for (List<Node> row : rows(getWidth())) {
            double height = Math.ceil(heightOf(row, cardPx));
            for (int column = 0; column < row.size(); column++) {
                row.get(column).resizeRelocate(column * (cardPx + GAP_PX), y, cardPx, height);
            }
            y += height + GAP_PX;
        }
    }
}
