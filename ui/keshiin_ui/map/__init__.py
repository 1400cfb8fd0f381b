"""The map: where the networks on the way are registered or estimated, never where a person is."""
