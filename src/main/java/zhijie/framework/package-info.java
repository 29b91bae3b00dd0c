/**
 * Competency frameworks: standards with their levels, terms, competencies and the associations between them. {@link
 * zhijie.framework.FrameworkService} is the entry. It may import {@code common}, {@code people}, {@code search};
 * everything that speaks of a competency imports it. Deliberately absent: what teaches a competency, and who has it.
 */
package zhijie.framework;
