"""The examination of the store and its surroundings: technical facts alone, nobody's names."""
