package org.bulkhooks.console.order;

import java.util.List;

/**
 * Boxes of the picture that stand together.
 *
 * @param tied whether only their names decide about their order
 * @param boxes the boxes; one alone if they are not tied
 */
public record OrderGroup(boolean tied, List<OrderBox> boxes) {

    /** Makes the group with a copy of the list. */
    public OrderGroup {
        boxes = List.copyOf(boxes);
    }
}
