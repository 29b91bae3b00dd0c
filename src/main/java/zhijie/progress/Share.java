package zhijie.progress;

/** How many of a course's lessons are finished; 0 of 0 where there is no course. */
public record Share(int done, int all) {

    static final Share NONE = new Share(0, 0);

    /** @throws IllegalArgumentException if more are finished than there are */
    public Share {
        if (done < 0 || done > all) {
            throw new IllegalArgumentException(done + " of " + all);
        }
    }

    /** From 0 to 1; 0 where there are none. */
    double ratio() {
        return all == 0 ? 0 : (double) done / all;
    }

    boolean isWhole() {
        return all > 0 && done == all;
    }

    static Share better(Share one, Share other) {
        return other.ratio() > one.ratio() || (one.all == 0 && other.all > 0) ? other : one;
    }
}
