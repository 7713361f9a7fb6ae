"""Dialogs: they ask and answer; the room that asked acts.

Flat stand the boxes, and questions of every kind; what asks about one subject lies in its folder.
"""
