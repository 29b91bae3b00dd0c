package zhijie.exchange;

/** Something wrong with a file to import: where, and why. Nothing of the file is taken. */
public record ImportProblem(int line, String field, String reason) {}
