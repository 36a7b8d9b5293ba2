# La página que muestra cada parte del sistema de diseño. Para quienes hacen la aplicación.
