"""The program around the rooms: command line, settings, wiring, the App, the ear for changes."""
