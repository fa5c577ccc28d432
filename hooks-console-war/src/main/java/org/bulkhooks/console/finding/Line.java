package org.bulkhooks.console.finding;

import java.util.List;

/**
 * The straight line that is nearest to points, by weighted least squares.
 *
 * @param intercept where it crosses 0
 * @param slope how much it rises for 1
 * @param fit R², the share of the variance that it explains: 1 if all points are on it, 0 if it explains nothing
 * @param spread the sum of the squares of the distances of x from its mean, each by its weight
 * @param slopeError the standard error of the slope, as the distances of the points from the line tell it; infinite for
 *     two points, which are always on the line
 */
record Line(double intercept, double slope, double fit, double spread, double slopeError) {

    /** A point with its weight. */
    record Point(double x, double y, double weight) {}

    /** Fits the line; the points must not all have the same x. */
    static Line through(List<Point> points) {
        double weight = 0;
        double meanX = 0;
        double meanY = 0;
        for (Point point : points) {
            weight += point.weight();
            meanX += point.weight() * point.x();
            meanY += point.weight() * point.y();
        }
        meanX /= weight;
        meanY /= weight;
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (Point point : points) {
            double dx = point.x() - meanX;
            double dy = point.y() - meanY;
            xx += point.weight() * dx * dx;
            xy += point.weight() * dx * dy;
            yy += point.weight() * dy * dy;
        }
        double slope = xy / xx;
        double rest = Math.max(0, yy - slope * xy);
        double slopeError = points.size() > 2 ? Math.sqrt(rest / (points.size() - 2) / xx) : Double.POSITIVE_INFINITY;
        return new Line(meanY - slope * meanX, slope, yy == 0 ? 1 : xy * xy / (xx * yy), xx, slopeError);
    }
}
