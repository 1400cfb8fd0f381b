"""What the text says of money: that it is to be paid, or waits for the reader."""
