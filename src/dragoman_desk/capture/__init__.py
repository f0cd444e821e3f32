"""The first station: clippings come in and are picked."""
