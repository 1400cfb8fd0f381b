"""Mail that came back: the notices of servers, whom they could not reach, and whose mail it had been."""
