"""The pages as plain files, which drag without a server: ``make site``."""
