"""The demo agency: invented people and firms, and generators for what they wrote and worked."""
