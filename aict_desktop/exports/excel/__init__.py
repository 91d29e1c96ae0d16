"""Workbooks (.xlsx): what they are made of, and how they are written."""
