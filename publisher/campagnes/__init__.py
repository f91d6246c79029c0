"""Campaigns made from one another: begun, carried over, compared."""
