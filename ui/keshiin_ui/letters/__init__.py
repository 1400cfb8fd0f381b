"""Letters to the desks that can do something: the dialogs in which they are read, and the mail program."""
