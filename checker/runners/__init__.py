"""Who judges what, where: one artefact here, many in a pool, and a cache of what was decided before."""
