# Being asked: yes, no, something else; the private look inside; a no that arrives, and its thanks.
