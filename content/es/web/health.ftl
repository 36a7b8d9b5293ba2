# Lo que la otra persona debería saber antes: contarlo, leerlo.
