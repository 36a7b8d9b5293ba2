# What is shown when something doesn't work. What laws and links say stands in ../refusals.ftl and ../errors.ftl.

trouble-language = That language can't be loaded right now. Try again in a moment.
trouble-offline = No connection. To begin together, you need one.
trouble-version = There's a new version of Stillyes.
trouble-version-go = Change to it
trouble-keeps-nothing = This browser keeps nothing, as in some private windows. All works; only don't load the page again while you're together: you'd have to knock anew.
trouble-known = Got it
