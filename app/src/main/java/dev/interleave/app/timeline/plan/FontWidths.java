package dev.interleave.app.timeline.plan;

/// Advance widths of Inter 4 in thousandths of its size, for the characters from space to tilde.
/// Kerning is left out: it makes text a little narrower than this says, never wider by more than a
/// pixel.
final class FontWidths {

    private static final char FIRST = ' ';
    private static final int OTHER = 650;

    private static final short[] REGULAR = {
        281, 278, 403, 631, 638, 813, 639, 222, 362, 362, 500, 659, 280, 460, 276, 357, 625, 464, 605, 636, 642,
        608, 624, 571, 616, 624, 276, 280, 659, 659, 659, 507, 936, 676, 651, 727, 719, 598, 587, 743, 740, 264,
        543, 652, 563, 889, 753, 761, 635, 761, 639, 638, 642, 741, 676, 949, 642, 665, 625, 362, 357, 362, 469,
        452, 497, 564, 621, 558, 621, 582, 361, 609, 591, 237, 237, 544, 237, 869, 585, 597, 609, 609, 372, 523,
        364, 581, 557, 813, 540, 557, 541, 362, 327, 362, 659
    };
    private static final short[] MEDIUM = {
        265, 294, 400, 637, 643, 828, 651, 217, 378, 378, 522, 666, 288, 463, 283, 368, 646, 473, 613, 644, 654,
        620, 636, 579, 631, 636, 283, 288, 666, 666, 666, 526, 968, 700, 654, 735, 722, 603, 586, 749, 742, 270,
        552, 664, 564, 898, 747, 768, 639, 768, 645, 643, 651, 738, 700, 978, 666, 685, 639, 378, 368, 378, 475,
        460, 497, 569, 626, 568, 626, 587, 369, 617, 602, 249, 249, 556, 249, 884, 597, 602, 617, 617, 384, 536,
        372, 594, 566, 825, 551, 566, 551, 378, 342, 378, 666
    };
    private static final short[] SEMI_BOLD = {
        248, 309, 396, 643, 649, 844, 663, 213, 393, 393, 543, 673, 295, 466, 290, 379, 667, 481, 621, 652, 666,
        632, 648, 587, 646, 648, 290, 295, 673, 673, 673, 544, 999, 724, 657, 744, 724, 608, 586, 755, 744, 275,
        561, 677, 566, 906, 741, 775, 643, 776, 651, 649, 660, 734, 724, 1007, 690, 705, 653, 393, 379, 393, 481,
        468, 497, 575, 630, 577, 630, 593, 377, 625, 613, 261, 261, 569, 261, 898, 610, 608, 625, 625, 397, 549,
        380, 608, 576, 837, 563, 576, 562, 393, 358, 393, 673
    };
    private static final short[] BOLD = {
        232, 325, 392, 650, 655, 859, 674, 209, 409, 409, 565, 680, 303, 469, 298, 390, 688, 489, 630, 659, 678,
        645, 660, 595, 661, 660, 298, 303, 680, 680, 680, 563, 1031, 748, 661, 752, 727, 613, 585, 761, 746, 281,
        570, 690, 567, 915, 735, 782, 648, 783, 656, 655, 668, 729, 748, 1036, 714, 724, 667, 409, 390, 409, 488,
        477, 497, 580, 635, 587, 635, 598, 386, 633, 624, 272, 272, 582, 272, 912, 622, 614, 632, 632, 409, 562,
        388, 622, 586, 850, 574, 586, 572, 409, 374, 409, 680
    };

    private FontWidths() {}

    static int sum(TextStyle.Weight weight, String text) {
        short[] table = table(weight);
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int index = text.charAt(i) - FIRST;
            sum += index >= 0 && index < table.length ? table[index] : other(text.charAt(i));
        }
        return sum;
    }

    private static int other(char character) {
        return switch (character) {
            case '·' -> 285;
            case '…' -> 815;
            case '→' -> 955;
            case '↓' -> 620;
            default -> OTHER;
        };
    }

    private static short[] table(TextStyle.Weight weight) {
        return switch (weight) {
            case REGULAR -> REGULAR;
            case MEDIUM -> MEDIUM;
            case SEMI_BOLD -> SEMI_BOLD;
            case BOLD -> BOLD;
        };
    }
}
