"""What stands around the network: each wraps one method, ``ask``, or takes its place."""
