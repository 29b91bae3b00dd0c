/**
 * People and their accounts: departments, sign-in, permission roles, tokens, the audit log. {@link
 * zhijie.people.PeopleService} is the entry; {@link zhijie.people.CurrentUser} says who acts. Every feature above may
 * import it; it imports {@code common}. Deliberately absent: what a person can do or has scored.
 */
package zhijie.people;
