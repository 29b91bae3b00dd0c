package zhijie.framework;

/** A level with how many requirements it adds. */
public record LevelRow(
        Long id,
        String code,
        String title,
        int ordinal,
        String statement,
        String clause,
        boolean missing,
        long requirements) {}
