package zhijie.qualification;

/** Band 等第 of a total. */
public enum Band {
    EXCELLENT,
    GOOD,
    PASSED,
    FAILED;

    /** Key of its name. */
    public String getKey() {
        return "band." + name();
    }
}
