"""The desk: the list, the verdict, the strips and the panes that show one message, and how they are made."""
