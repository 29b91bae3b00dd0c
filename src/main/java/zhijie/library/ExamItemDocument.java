package zhijie.library;

import java.util.List;

/** An exam item as a content file gives it: what an import hands to {@link ExamItemService#load}. */
public record ExamItemDocument(String code, ExamItemText text, List<AlignmentText> alignments) {}
