"""People of the agency: their places, profiles and passwords, and signing in."""
