"""All kinds of work of the demo agency."""

from data.demo.creative_topics import DESIGN, MARKETING
from data.demo.more_topics import MORE
from data.demo.office_topics import BACKOFFICE, SECRETARIAT
from data.demo.voice_topics import FRONTDESK, PROJECTS, SALES

TOPICS = (*BACKOFFICE, *SECRETARIAT, *MARKETING, *DESIGN, *FRONTDESK, *SALES, *PROJECTS, *MORE)
"""In no particular order."""
