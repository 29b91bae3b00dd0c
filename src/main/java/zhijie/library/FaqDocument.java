package zhijie.library;

import java.util.List;

/** A FAQ as a content file gives it: what an import hands to {@link FaqService#load}. */
public record FaqDocument(String code, FaqText text, List<AlignmentText> alignments) {}
