package zhijie.people;

/** An account may do something else from now on, or no longer signs in: what is remembered of its tokens is over. */
record AccountChanged(String login) {}
