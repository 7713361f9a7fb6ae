"""All kinds of work of the demo agency, by areas."""

from data.demo.topics import (
    backoffice,
    backoffice_papers,
    design,
    frontdesk,
    marketing,
    projects,
    sales,
    secretariat,
)

TOPICS = (
    backoffice.JOURNEY,
    backoffice.RESEARCH,
    backoffice.BOOKKEEPING,
    backoffice.ADDRESSES,
    secretariat.MAILBOX,
    secretariat.TRANSCRIPT,
    secretariat.APPOINTMENTS,
    marketing.NEWSLETTER,
    marketing.SOCIAL_MEDIA,
    marketing.WEB_TEXTS,
    design.FLYER,
    design.PHOTOS,
    frontdesk.TELEPHONE,
    sales.FOLLOWING_UP,
    projects.PROJECT,
    backoffice_papers.PRESENTATION,
    backoffice_papers.APPLICATIONS,
    backoffice_papers.OFFERS,
    secretariat.PROOFREADING,
    frontdesk.LIVE_CHAT,
    projects.TRADE_FAIR,
)
"""In no particular order; but another one makes another agency of the same seed."""
