# Beginning: a name for tonight, a link and a code to show, or a link to open.
