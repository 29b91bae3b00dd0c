package zhijie.library;

import java.util.List;

/** A case as a content file gives it: what an import hands to {@link CaseService#load}. */
public record CaseDocument(String code, CaseText text, List<AlignmentText> alignments) {}
