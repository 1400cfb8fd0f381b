"""The network in the window: consent before the first packet, answers as they come, the account of both."""
