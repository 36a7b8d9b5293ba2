# The page that shows every part of the design system. For those who make the app.
