package dev.interleave.lesson;

/// A whole number within bounds, both inclusive.
public record IntegerParameter(String name, String description, Integer defaultValue, int least, int most)
        implements Parameter<Integer> {

    @Override
    public Integer parse(String text) {
        try {
            int value = Integer.parseInt(text.strip());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below, with the range
        }
        throw new BadParameter(name, text, range());
    }

    @Override
    public String format(Integer value) {
        return value.toString();
    }

    @Override
    public String range() {
        return "a whole number from " + least + " to " + most;
    }
}
