/**
 * What a position asks for and which results prove it: roles, ladders, indicators, qualification tables that compute,
 * periods, readings, scorecards, promotions. {@link zhijie.qualification.ScoreCalculator} is the one place where points
 * come from; {@link zhijie.qualification.RoleService} is the entry for roles. Features above may import it; it imports
 * {@code common}, {@code people}, {@code search} and {@code framework}. Deliberately absent: competence, exams and what
 * somebody has learnt.
 */
package zhijie.qualification;
