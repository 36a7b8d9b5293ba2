# Lo que se hace a solas, antes de que haya nadie más.

me-title = Yo
