package zhijie.people;

/** An account no longer signs in, nor does any token of it. */
record AccountClosed(String login) {}
