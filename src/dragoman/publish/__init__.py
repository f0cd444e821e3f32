"""Edition to sealed bytes: the gate, the seal, and one file a channel."""
