"""The look: colours, type, icons, and the marks that stand for a level or a card."""
