"""The store: tables, repositories, the unit of work; the only floor with SQL."""
