"""Plans and absences in lines and words, and the utilisation (PLAN)."""
