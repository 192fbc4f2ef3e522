"""The whole product of a build: site, booklets and exports of one compilation, made from one set of settings.

The one room that knows both what the pages show and what leaves the house.
"""
