# The lamp's screen, and what is in reach there. The lamp's own words stand in ../lamp.ftl.
