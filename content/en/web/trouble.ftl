# What is shown when something doesn't work. What laws and links say stands in ../refusals.ftl and ../errors.ftl.
