# Lo que se muestra cuando algo no funciona. Lo que dicen las leyes y los enlaces está en ../refusals.ftl y ../errors.ftl.
