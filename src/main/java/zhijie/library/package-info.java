/**
 * What teaches, practises, assesses or explains a competency: courses with their lessons, FAQs, cases and exam items,
 * and how they are aligned to competencies. {@link zhijie.library.LibraryService} is the entry; each kind has its own
 * service beside it. It may import {@code framework} and what lies below; paths and progress import it. Deliberately
 * absent: who has learnt what, and marking of exams.
 */
package zhijie.library;
